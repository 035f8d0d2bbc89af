package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where an action comes from: the directive as it was written, what it stands on, and the place in the source. Two are
 * equal if all of that is. The text is put together when somebody asks, which a start does not.
 */
public final class Source {
    private final String directive;
    private final Supplier<String> text;
    private final Set<Intent> intents;
    private final @Nullable Annotation annotation;
    private final @Nullable Target target;
    private final Location location;

    Source(
            String directive,
            Supplier<String> text,
            Set<Intent> intents,
            @Nullable Annotation annotation,
            @Nullable Target target,
            Location location) {
        this.directive = directive;
        this.text = text;
        this.intents = intents.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(intents));
        this.annotation = annotation;
        this.target = target;
        this.location = location;
    }

    static Source of(Annotations.Found found, Set<Intent> intents, Target target) {
        Annotation annotation = found.annotation();
        return new Source(
                AnnotationText.name(annotation.annotationType()),
                () -> AnnotationText.of(annotation),
                intents,
                annotation,
                target,
                target.location().annotation(found.written(), found.index()));
    }

    static Source inCode(Declaration declaration, Set<Intent> intents, Location location) {
        return new Source(declaration.directive(), declaration::toString, intents, null, null, location);
    }

    /**
     * Returns the name of the directive, such as {@code html} for {@code @Html}.
     *
     * @return the name; for a declaration in code its {@linkplain Declaration#directive() own}
     */
    public String directive() {
        return directive;
    }

    /** {@return the directive as it was written, such as {@code @Html(name = "edit")}} */
    public String text() {
        return text.get();
    }

    /** {@return what the directive says of itself} */
    public Set<Intent> intents() {
        return intents;
    }

    /** {@return the directive itself, or null for a declaration in code} */
    public @Nullable Annotation annotation() {
        return annotation;
    }

    /** {@return what the directive stands on, or null for a declaration in code} */
    public @Nullable Target target() {
        return target;
    }

    /** {@return the place in the source} */
    public Location location() {
        return location;
    }

    /**
     * Returns the place as reports show it: the {@linkplain Location#exact() exact} location, and the jar that the class
     * comes from, if it comes from one, such as {@code at org.example.Gift.wrap(Gift.java:8) in shop-gifts.jar}. This may
     * read files.
     *
     * @return the place, for people
     */
    public String place() {
        String jar = target == null ? null : target.jar();
        return jar == null ? location.exact().toString() : location.exact() + " in " + jar;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Source that
                && directive.equals(that.directive)
                && location.equals(that.location)
                && intents.equals(that.intents)
                && Objects.equals(annotation, that.annotation)
                && Objects.equals(target, that.target)
                && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(directive, location);
    }

    /**
     * Returns the intents, the text and the target, such as {@code @Final @Html(name = "edit") on Wiki.edit}.
     */
    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        intents.forEach(intent -> written.append(intent).append(' '));
        written.append(text());
        return target == null
                ? written.toString()
                : written.append(" on ").append(target).toString();
    }
}

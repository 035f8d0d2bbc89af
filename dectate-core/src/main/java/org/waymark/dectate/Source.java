package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an action comes from: the directive as it was written, what it stands on, and the place in the source.
 *
 * @param directive the name of the directive, such as {@code html} for {@code @Html}; for a declaration in code its
 *     {@link Declaration#directive() own}
 * @param text the directive as it was written, such as {@code @Html(name = "edit")}
 * @param intents what the directive says of itself
 * @param annotation the directive itself, or null for a declaration in code
 * @param target what the directive stands on, or null for a declaration in code
 * @param location the place in the source
 */
public record Source(
        String directive,
        String text,
        Set<Intent> intents,
        @Nullable Annotation annotation,
        @Nullable Target target,
        Location location) {

    /**
     * Makes a source.
     *
     * @param directive the name of the directive
     * @param text the directive as it was written
     * @param intents what the directive says of itself
     * @param annotation the directive itself, or null
     * @param target what the directive stands on, or null
     * @param location the place in the source
     */
    public Source {
        intents = intents.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(intents));
    }

    static Source of(Annotations.Found found, Set<Intent> intents, Target target) {
        Annotation annotation = found.annotation();
        return new Source(
                AnnotationText.name(annotation.annotationType()),
                AnnotationText.of(annotation),
                intents,
                annotation,
                target,
                target.location().annotation(found.written(), found.index()));
    }

    static Source inCode(Declaration declaration, Set<Intent> intents, Location location) {
        return new Source(declaration.directive(), declaration.toString(), intents, null, null, location);
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

    /**
     * Returns the intents, the text and the target, such as {@code @Final @Html(name = "edit") on Wiki.edit}.
     */
    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        intents.forEach(intent -> written.append(intent).append(' '));
        written.append(text);
        return target == null
                ? written.toString()
                : written.append(" on ").append(target).toString();
    }
}

package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for actions of an app type that are in force. Every method narrows the query and returns a new one.
 *
 * <pre>{@code
 * plan.query(Wiki.class).directives(Html.class).where("model", Page.class).elements();
 * }</pre>
 *
 * <p>The answer is in the order in which the actions are performed. What can be asked of an action are its
 * {@linkplain Action#attributes() attributes}, and the members of the annotation that declared it.
 *
 * @see Plan#query
 */
public final class Query {
    private final AppPlan plan;
    private final List<SourcedAction> actions;

    Query(AppPlan plan, List<SourcedAction> actions) {
        this.plan = plan;
        this.actions = actions;
    }

    /**
     * Narrows the query to actions of some groups.
     *
     * @param groups the groups; an action has to be of one of them
     * @return the narrower query
     * @throws IllegalArgumentException if a group takes no part in the configuration of the app type
     */
    public Query groups(ActionGroup... groups) {
        List<ActionGroup> known =
                plan.steps().stream().map(step -> step.definition().group()).toList();
        List<ActionGroup> wanted = List.of(groups);
        wanted.forEach(group -> check(known.contains(group), "group " + group, known));
        return narrowed(action -> wanted.contains(action.group()));
    }

    /**
     * Narrows the query to what some annotations declare, also through composites.
     *
     * @param annotations the types of the annotations; an action has to be declared by one of them
     * @return the narrower query
     * @throws IllegalArgumentException if an annotation is no directive of the app type
     */
    @SafeVarargs // the array is only read
    public final Query directives(Class<? extends Annotation>... annotations) {
        Set<Class<?>> wanted = new HashSet<>();
        for (Class<? extends Annotation> annotation : annotations) {
            wanted.add(annotation);
            check(plan.directives().contains(annotation), "directive @" + annotation.getSimpleName(), names());
        }
        return narrowed(action -> {
            Annotation declaring = action.source().annotation();
            return declaring != null && wanted.contains(declaring.annotationType());
        });
    }

    /**
     * Narrows the query to what directives of some names declare, also through composites.
     *
     * @param names the names of directives, as {@link Source#directive} has them
     * @return the narrower query
     * @throws IllegalArgumentException if the app type has no directive of a name
     */
    public Query directives(String... names) {
        Set<String> known = names();
        List<String> wanted = List.of(names);
        wanted.forEach(name -> check(known.contains(name), "directive " + name, known));
        return narrowed(action -> wanted.contains(action.source().directive()));
    }

    /** Returns the names of all directives of the app type. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        plan.directives().forEach(directive -> names.add(AnnotationText.name(directive)));
        plan.collected().forEach(declared -> names.add(declared.source().directive()));
        plan.candidates().values().stream()
                .flatMap(List::stream)
                .forEach(action -> names.add(action.source().directive()));
        return names;
    }

    private void check(boolean isKnown, String asked, Iterable<?> known) {
        if (!isKnown) {
            throw new IllegalArgumentException(
                    plan.appType().getSimpleName() + " has no " + asked + "; it has: " + known + ".");
        }
    }

    /**
     * Narrows the query to actions of some classes.
     *
     * @param types classes or interfaces; an action has to be of one of them
     * @return the narrower query
     */
    public Query types(Class<?>... types) {
        return narrowed(action -> Stream.of(types).anyMatch(type -> type.isInstance(action.action())));
    }

    /**
     * Narrows the query to actions with an attribute that fits a value.
     *
     * @param attribute the name of the attribute
     * @param value the value that is asked for
     * @return the narrower query; actions without the attribute are not among the answers
     */
    public Query where(String attribute, @Nullable Object value) {
        return narrowed(action -> attributes(action).fit(attribute, value));
    }

    /**
     * Narrows the query to actions with an attribute that fits a text, once the text is converted to what it stands for.
     *
     * @param attribute the name of the attribute
     * @param text the value that is asked for, as text
     * @return the narrower query; actions without the attribute are not among the answers
     * @throws IllegalArgumentException if the text cannot be converted
     */
    public Query whereText(String attribute, String text) {
        try {
            return narrowed(action -> attributes(action).fitText(attribute, text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    attribute + " cannot be asked for \"" + text + "\": " + e.getMessage(), e);
        }
    }

    private Query narrowed(Predicate<SourcedAction> condition) {
        return new Query(plan, actions.stream().filter(condition).toList());
    }

    static Attributes attributes(SourcedAction sourced) {
        Attributes attributes = sourced.action().attributes();
        Annotation annotation = sourced.source().annotation();
        return annotation == null ? attributes : attributes.fallback(annotation);
    }

    /**
     * Returns the actions that are left.
     *
     * @return the actions, in the order in which they are performed
     */
    public List<SourcedAction> actions() {
        return actions;
    }

    /**
     * Returns what the directives of the actions stand on.
     *
     * @return the classes, methods, constructors, fields and packages; none for what was declared in code
     */
    public List<AnnotatedElement> elements() {
        return actions.stream()
                .map(action -> action.source().target())
                .filter(Objects::nonNull)
                .map(Target::element)
                .toList();
    }

    /**
     * Returns attributes of the actions.
     *
     * @param names the names of the attributes
     * @return for each action the values by name; an attribute that it does not have is left out
     */
    public List<Map<String, @Nullable Object>> attributes(String... names) {
        return actions.stream()
                .map(action -> attributes(action).select(Arrays.asList(names)))
                .toList();
    }
}

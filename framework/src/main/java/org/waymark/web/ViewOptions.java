package org.waymark.web;

import java.util.HashMap;
import java.util.Map;

/** What may be said of a view that is declared in code, see {@link Declarations#view}. Immutable. */
public final class ViewOptions {
    private static final ViewOptions NONE = new ViewOptions(ViewTraits.NONE);

    private final ViewTraits traits;

    private ViewOptions(ViewTraits traits) {
        this.traits = traits;
    }

    static ViewOptions none() {
        return NONE;
    }

    ViewTraits traits() {
        return traits;
    }

    /**
     * Returns these options with the name of the view, see {@link View#name()}.
     *
     * @param name the last segment of the path
     * @return new options
     */
    public ViewOptions name(String name) {
        return with(name, traits.method(), traits.permission(), traits.internal());
    }

    /**
     * Returns these options with the method of HTTP that the view answers, see {@link View#method()}.
     *
     * @param method the method, such as {@code POST}
     * @return new options
     */
    public ViewOptions method(String method) {
        return with(traits.name(), method, traits.permission(), traits.internal());
    }

    /**
     * Returns these options with the permission that it takes to see the view, see {@link View#permission()}.
     *
     * @param permission the permission, any class
     * @return new options
     */
    public ViewOptions permission(Class<?> permission) {
        return with(traits.name(), traits.method(), permission, traits.internal());
    }

    /**
     * Returns these options for a view that answers no requests from outside, see {@link View#internal()}.
     *
     * @return new options
     */
    public ViewOptions internal() {
        return with(traits.name(), traits.method(), traits.permission(), true);
    }

    /**
     * Returns these options with the media type of the body that the view takes, see {@link View#consumes()}.
     *
     * @param mediaType the media type
     * @return new options
     * @throws org.waymark.dectate.DirectiveException if it is none
     */
    public ViewOptions consumes(String mediaType) {
        return with(mediaType, traits.produces(), traits.when());
    }

    /**
     * Returns these options with the media type that the view sends, see {@link View#produces()}.
     *
     * @param mediaType the media type
     * @return new options
     * @throws org.waymark.dectate.DirectiveException if it is none
     */
    public ViewOptions produces(String mediaType) {
        return with(traits.consumes(), mediaType, traits.when());
    }

    /**
     * Returns these options for a view that answers only when a predicate has a value, see {@link When}.
     *
     * @param predicate the name of the predicate
     * @param value the value, as the predicate returns it or as text
     * @return new options
     */
    public ViewOptions when(String predicate, Object value) {
        Map<String, Object> when = new HashMap<>(traits.when());
        when.put(predicate, value);
        return with(traits.consumes(), traits.produces(), when);
    }

    private ViewOptions with(String name, String method, Class<?> permission, boolean internal) {
        return new ViewOptions(new ViewTraits(
                name, method, permission, internal, traits.consumes(), traits.produces(), traits.when()));
    }

    private ViewOptions with(String consumes, String produces, Map<String, Object> when) {
        return new ViewOptions(new ViewTraits(
                traits.name(), traits.method(), traits.permission(), traits.internal(), consumes, produces, when));
    }

    /** Returns what was said, as it was written. */
    @Override
    public String toString() {
        return traits.toString();
    }
}

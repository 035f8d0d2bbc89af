package org.waymark.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Target;
import org.waymark.web.http.MediaType;

/**
 * What a directive says of a view.
 *
 * @param name the name of the view
 * @param method the method of HTTP
 * @param permission the permission that it takes, {@code void} for none
 * @param internal whether it answers no requests from outside
 * @param consumes the media type of the body that it takes, empty for any
 * @param produces the media type that it sends, empty for that of its directive
 * @param when the values of predicates, by their names: as the predicate returns them, or as text
 */
record ViewTraits(
        String name,
        String method,
        Class<?> permission,
        boolean internal,
        String consumes,
        String produces,
        Map<String, Object> when) {
    private static final Pattern METHOD = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");
    /** The methods that HTTP has names for. */
    static final Set<String> KNOWN_METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** What a directive says that says nothing. */
    static final ViewTraits NONE = new ViewTraits("", "GET", void.class, false, "", "", Map.of());

    ViewTraits {
        when = Map.copyOf(when);
        checkMethod(method);
        consumes = concrete(consumes, "consumes");
        produces = concrete(produces, "produces");
    }

    /** A view that no request finds would be taken for one that does. */
    private static void checkMethod(String method) {
        if (method.equals("HEAD")) {
            throw new DirectiveException(
                    "A view for HEAD is never asked: views for GET answer HEAD too, without their body."
                            + " Take it out, or write one for GET.");
        }
        if (!METHOD.matcher(method).matches()) {
            throw new DirectiveException(
                    "No request has the method \"" + method + "\". Write one such as POST, or none for GET.");
        }
        String upper = method.toUpperCase(Locale.ROOT);
        if (KNOWN_METHODS.contains(upper) && !method.equals(upper)) {
            throw new DirectiveException(
                    "Methods of HTTP tell cases apart, and no client sends \"" + method + "\". Write " + upper + ".");
        }
    }

    private static String concrete(String mediaType, String member) {
        Optional<MediaType> parsed = MediaType.parse(mediaType);
        boolean concrete = parsed.isPresent() && !parsed.get().isRange() && !mediaType.contains(";");
        if (!concrete && !mediaType.isEmpty()) {
            throw new DirectiveException("The view " + member + " \"" + mediaType
                    + "\", which is no media type without parameters. Write one such as application/json.");
        }
        return parsed.map(MediaType::toString).orElse("");
    }

    static ViewTraits of(View view, Target target) {
        return new ViewTraits(
                view.name(),
                view.method(),
                view.permission(),
                view.internal(),
                view.consumes(),
                view.produces(),
                when(target));
    }

    static ViewTraits of(Html view, Target target) {
        return new ViewTraits(
                view.name(),
                view.method(),
                view.permission(),
                view.internal(),
                view.consumes(),
                view.produces(),
                when(target));
    }

    static ViewTraits of(Json view, Target target) {
        return new ViewTraits(
                view.name(),
                view.method(),
                view.permission(),
                view.internal(),
                view.consumes(),
                view.produces(),
                when(target));
    }

    private static Map<String, Object> when(Target target) {
        Map<String, Object> when = new LinkedHashMap<>();
        for (When one : target.element().getAnnotationsByType(When.class)) {
            Object other = when.put(one.predicate(), one.value());
            if (other != null) {
                throw new DirectiveException(
                        target + " says two values of the predicate \"" + one.predicate() + "\": \"" + other
                                + "\" and \"" + one.value() + "\". Say one, and write a second view for the other.");
            }
        }
        return when;
    }

    /** Returns what was said, as it is written in code. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(name.isEmpty() ? "" : ", name \"" + name + "\"");
        text.append(method.equals("GET") ? "" : ", method \"" + method + "\"");
        text.append(permission == void.class ? "" : ", permission " + permission.getSimpleName() + ".class");
        text.append(consumes.isEmpty() ? "" : ", consumes \"" + consumes + "\"");
        text.append(produces.isEmpty() ? "" : ", produces \"" + produces + "\"");
        text.append(internal ? ", internal" : "");
        when.forEach((predicate, value) ->
                text.append(", when ").append(predicate).append(" is ").append(value));
        return text.toString();
    }
}

package org.waymark.traject;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.LinkException.Reason;

/**
 * Finds the path of an object: by its class, or by the nearest supertype that has a route.
 *
 * <p>The nearest is looked for among the class and its superclasses, then among interfaces in the order in which they are
 * declared, level by level, and at last {@code Object}. Immutable and safe for use by many threads.
 */
public final class Links {
    private final Map<Class<?>, Entry<?>> byModel;
    private final String prefix;

    private Links(Map<Class<?>, Entry<?>> byModel, String prefix) {
        this.byModel = Map.copyOf(byModel);
        this.prefix = prefix;
    }

    /**
     * Returns a builder without links.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the path of an object, with the prefix, and a query if its route has parameters.
     *
     * @param model the object
     * @return the canonical path
     * @throws LinkException if there is no route for its class, or the route refuses its variables
     */
    public String link(Object model) {
        return prefixed(find(model.getClass()).linkTo(model));
    }

    /**
     * Returns the path of an object that is not at hand, with a query if its route has parameters.
     *
     * @param model the class of the object
     * @param variables the variables of its path and the parameters of its query, by name
     * @return the canonical path
     * @throws LinkException if there is no route for the class, or the route refuses the variables
     */
    public String link(Class<?> model, Map<String, ?> variables) {
        return prefixed(find(model).link(variables));
    }

    private String prefixed(String path) {
        return prefix.isEmpty() ? path : prefix + path;
    }

    /**
     * Returns these links with a text before each, such as {@code https://example.org} or the path that a part is mounted
     * at. A slash at its end is dropped, for the path begins with one.
     *
     * @param text what links begin with
     * @return the links
     */
    public Links withPrefix(String text) {
        return new Links(byModel, text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private Entry<?> find(Class<?> model) {
        Entry<?> exact = byModel.get(model);
        return exact == null ? nearest(model) : exact;
    }

    private Entry<?> nearest(Class<?> model) {
        for (Class<?> type : Supertypes.of(model)) {
            Entry<?> entry = byModel.get(type);
            if (entry != null) {
                return entry;
            }
        }
        List<String> known =
                byModel.keySet().stream().map(Class::getName).sorted().toList();
        throw new LinkException(
                Reason.NO_ROUTE,
                "No link for " + model.getName()
                        + ": neither the class nor a supertype has a route. Routes are known for " + known + ".");
    }

    /** One kind of object: where it is and what its path is made of. */
    private record Entry<M>(
            Class<M> model,
            Route<?> route,
            Parameters parameters,
            Function<? super M, ? extends Map<String, ?>> variables) {

        String linkTo(Object object) {
            return link(variables.apply(model.cast(object)));
        }

        String link(Map<String, ?> values) {
            // Most paths have no query, and need not be told apart from one.
            return route.pattern().variables().containsAll(values.keySet())
                    ? route.link(values)
                    : linkWithQuery(values);
        }

        private String linkWithQuery(Map<String, ?> values) {
            Map<String, @Nullable Object> inPath = new HashMap<>();
            Map<String, @Nullable Object> inQuery = new LinkedHashMap<>();
            values.forEach(
                    (name, value) -> (route.pattern().variables().contains(name) ? inPath : inQuery).put(name, value));
            String query = parameters.encode(inQuery).encode();
            String path = route.link(inPath);
            return query.isEmpty() ? path : path + "?" + query;
        }
    }

    /** Collects the routes of classes. */
    public static final class Builder {
        private final Map<Class<?>, Entry<?>> byModel = new HashMap<>();

        private Builder() {}

        /**
         * Says where the objects of a class are.
         *
         * @param <M> the type of the objects
         * @param model the class of the objects
         * @param route the route that leads to them
         * @param variables gives the variables of the path of an object, by name
         * @return this builder
         * @throws IllegalStateException if the class has a route already
         */
        public <M> Builder route(
                Class<M> model, Route<?> route, Function<? super M, ? extends Map<String, ?>> variables) {
            return route(model, route, Parameters.of(), variables);
        }

        /**
         * Says where the objects of a class are, whose variables are read from the components of a record or from getters: of
         * methods called {@code name}, {@code getName} and {@code isName} the first that there is. An {@code Optional}
         * stands for what it holds.
         *
         * @param <M> the type of the objects
         * @param model the class of the objects
         * @param route the route that leads to them
         * @param parameters the parameters of the query
         * @param lookup says which methods may be called, {@code MethodHandles.lookup()} of a class that may call them
         * @return this builder
         * @throws IllegalArgumentException if there is no such method for a variable, or if it may not be called
         * @throws IllegalStateException if the class has a route already
         */
        public <M> Builder route(Class<M> model, Route<?> route, Parameters parameters, MethodHandles.Lookup lookup) {
            List<String> names = new ArrayList<>(route.pattern().variables());
            names.addAll(parameters.names());
            return route(model, route, parameters, Getters.of(model, names, lookup));
        }

        /**
         * Says where the objects of a class are, with parameters of the query.
         *
         * @param <M> the type of the objects
         * @param model the class of the objects
         * @param route the route that leads to them
         * @param parameters the parameters of the query
         * @param variables gives the variables of the path and the parameters of the query, by name
         * @return this builder
         * @throws IllegalStateException if the class has a route already
         */
        public <M> Builder route(
                Class<M> model,
                Route<?> route,
                Parameters parameters,
                Function<? super M, ? extends Map<String, ?>> variables) {
            Entry<?> other = byModel.putIfAbsent(model, new Entry<>(model, route, parameters, variables));
            if (other != null) {
                throw new IllegalStateException(
                        "Objects of " + model.getName() + " have two routes, so that their link is"
                                + " not determined.\n     " + other.route() + "\n     " + route
                                + "\n   Keep one of them for links.");
            }
            return this;
        }

        /**
         * Returns the links that were collected. The builder can be used further.
         *
         * @return the links
         */
        public Links build() {
            return new Links(byModel, "");
        }
    }
}

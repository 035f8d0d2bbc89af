package org.waymark.traject;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.Registered.Kind;

/**
 * Publishes objects under paths: walks from a root object along a path, by routes and by the objects themselves.
 *
 * <pre>{@code
 * Traversal traversal = Traversal.builder()
 *         .routes(Site.class, router, (site, kind, variables) -> site.load(kind, variables))
 *         .child(User.class, "files", User::home)
 *         .container(Folder.class, Folder::get)
 *         .adapter(Document.class, DocumentTraverser::new)
 *         .publish(Version.class)
 *         .build();
 * Traversed found = traversal.traverse(site, "/users/ann/files/letters/edit");
 * found.context();     // the folder "letters"
 * found.viewName();    // "edit"
 * found.parents();     // the site, ann, and her home folder, each with its path
 * }</pre>
 *
 * <p>At each object, the <em>context</em>, whatever is registered for its class is asked to consume segments of what is left
 * of the path. Who consumes gives the next context. When nobody does, the traversal ends, and what is left over is the rest:
 * one segment of it is the name of a view. A segment that begins with {@code +} is never consumed.
 *
 * <p>The order of asking depends on nothing but styles and classes:
 *
 * <ol>
 *   <li>routes that consume something;
 *   <li>the child of the name;
 *   <li>the container;
 *   <li>the adapter;
 *   <li>a route that consumes nothing, which is the route {@code /}: it leads to the object that stands for the context.
 * </ol>
 *
 * <p>Registrations are inherited. Of several of one kind (children are of one kind if they have the same name), that of the
 * nearest supertype is asked and no other. If none is nearer than all others, that is an error, which names them all. A route
 * or a child that leads to null means that there is nothing; a container or an adapter that gives null declines, so that
 * the name may be that of a view.
 *
 * <p>Nothing is reachable unless its class is <em>published</em>: a class for which something is registered, a class that was
 * named to {@link Builder#publish}, or a subclass of one of them. An object of another class is never a context, whoever
 * gives it: it is treated as if it were not there. Only the root needs not be published.
 *
 * <p>The path is read once, by a {@link PathPolicy}; those of the routers are not asked. Immutable, and safe for use by many
 * threads if the functions that are registered are.
 */
public final class Traversal {
    private static final int DEFAULT_STEPS = 100;

    private final List<Registered> registrations;
    private final Set<Class<?>> published;
    private final PathPolicy policy;
    private final int maximumSteps;
    private final Plans plans;

    private Traversal(Builder builder) {
        registrations = List.copyOf(builder.registrations);
        published = Set.copyOf(builder.published);
        policy = builder.policy;
        maximumSteps = builder.maximumSteps;
        plans = new Plans(registrations, published);
    }

    /**
     * Returns a builder with nothing registered, with the policy {@link PathPolicy#STRICT}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Walks from an object along a path.
     *
     * <p>An exception that is thrown by what was registered passes unchanged, with a {@link TraversalException} added as
     * suppressed that says where it was thrown.
     *
     * @param root the object from which the path leads
     * @param rawPath the path as it was sent, percent-encoded, without a query
     * @return where the path leads
     * @throws BadPathException if the path is malformed or refused by the policy
     * @throws TraversalException if there are too many steps, if a traverser consumes more than there is or nothing, or if
     *     registrations are ambiguous for the class of a context
     */
    public Traversed traverse(Object root, String rawPath) {
        return new Descent(plans, maximumSteps, PathReader.read(rawPath, policy), Witness.NONE).from(root);
    }

    /**
     * Tells how a path is walked along: every context, who was asked there and where it was registered, and what it
     * answered, or what was thrown. It asks as {@link #traverse} does.
     *
     * @param root the object from which the path leads
     * @param rawPath the path as it was sent, percent-encoded, without a query
     * @return lines of text for people, whose form may change
     */
    public String explain(Object root, String rawPath) {
        PathText path;
        try {
            path = PathReader.read(rawPath, policy);
        } catch (BadPathException e) {
            return e.getMessage() + "\n  by the policy " + policy;
        }
        TraversalExplanation explanation = new TraversalExplanation(path);
        try {
            return explanation.ended(new Descent(plans, maximumSteps, path, explanation).from(root));
        } catch (RuntimeException e) {
            return explanation.failed(e);
        }
    }

    /**
     * Returns a builder that has the registrations and settings of this traversal.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.registrations.addAll(registrations);
        builder.published.addAll(published);
        builder.policy = policy;
        builder.maximumSteps = maximumSteps;
        return builder;
    }

    /** Collects who is asked for which contexts. */
    public static final class Builder {
        private final List<Registered> registrations = new ArrayList<>();
        private final Set<Class<?>> published = new LinkedHashSet<>();
        private PathPolicy policy = PathPolicy.STRICT;
        private int maximumSteps = DEFAULT_STEPS;

        private Builder() {}

        /**
         * Lets routes lead from contexts of a type.
         *
         * @param <C> the type of the contexts
         * @param <T> the type of the targets of routes
         * @param type the class of the contexts
         * @param router the routes
         * @param loader gets the object that a route leads to
         * @return this builder
         * @throws IllegalArgumentException if the type is {@code Object}
         */
        public <C, T> Builder routes(Class<C> type, Router<T> router, Loader<? super C, ? super T> loader) {
            return routes(type, context -> router, loader);
        }

        /**
         * Lets routes lead from contexts of a type, each of which has a router of its own, as mounted applications do.
         *
         * @param <C> the type of the contexts
         * @param <T> the type of the targets of routes
         * @param type the class of the contexts
         * @param router gives the routes of a context
         * @param loader gets the object that a route leads to
         * @return this builder
         * @throws IllegalArgumentException if the type is {@code Object}
         */
        public <C, T> Builder routes(
                Class<C> type, Function<? super C, Router<T>> router, Loader<? super C, ? super T> loader) {
            return add(new RegisteredRoutes<>(type, router, loader, CallSite.outside(Builder.class)));
        }

        /**
         * Gives contexts of a type a child.
         *
         * @param <C> the type of the contexts
         * @param type the class of the contexts
         * @param name the segment that leads to the child
         * @param child gets the child of a context, or null if it has none
         * @return this builder
         * @throws IllegalArgumentException if no segment that is consumed can be the name, or if the type is {@code Object}
         */
        public <C> Builder child(Class<C> type, String name, Function<? super C, ? extends @Nullable Object> child) {
            boolean possible = !name.isEmpty()
                    && name.charAt(0) != '+'
                    && name.indexOf('/') < 0
                    && !Segment.isDots(name, 0, name.length());
            if (!possible) {
                throw new IllegalArgumentException("No child can be called " + Printable.of(name, 60)
                        + ": a name is one segment, not empty, not of dots, and does not begin with +.");
            }
            return add(Kind.child(name), type, context -> left -> Consumed.one(child.apply(context)));
        }

        /**
         * Lets contexts of a type be asked for children by name.
         *
         * @param <C> the type of the contexts
         * @param type the class of the contexts
         * @param get gets the child of a name, or null if there is none
         * @return this builder
         * @throws IllegalArgumentException if the type is {@code Object}
         */
        public <C> Builder container(
                Class<C> type, BiFunction<? super C, ? super String, ? extends @Nullable Object> get) {
            return add(Kind.CONTAINER, type, context -> left -> {
                Object child = get.apply(context, left.get(0));
                return child == null ? null : Consumed.one(child);
            });
        }

        /**
         * Lets contexts of a type be traversed by another object.
         *
         * @param <C> the type of the contexts
         * @param type the class of the contexts
         * @param adapter makes the traverser of a context
         * @return this builder
         * @throws IllegalArgumentException if the type is {@code Object}
         */
        public <C> Builder adapter(Class<C> type, Function<? super C, ? extends Traverser> adapter) {
            return add(Kind.ADAPTER, type, adapter);
        }

        /**
         * Publishes a class without further ado: its objects may be reached, and nothing leads on from them.
         *
         * @param type the class
         * @return this builder
         * @throws IllegalArgumentException if the type is {@code Object}
         */
        public Builder publish(Class<?> type) {
            if (type == Object.class) {
                throw new IllegalArgumentException(
                        "Nothing is registered for Object, because that would publish every object. Name a narrower type.");
            }
            published.add(type);
            return this;
        }

        /**
         * Sets what paths may look like.
         *
         * @param pathPolicy the policy, {@link PathPolicy#STRICT} unless set
         * @return this builder
         */
        public Builder policy(PathPolicy pathPolicy) {
            policy = pathPolicy;
            return this;
        }

        /**
         * Sets how many steps a traversal may have.
         *
         * @param steps the greatest number of steps from one context to the next, 100 unless set
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder maximumSteps(int steps) {
            if (steps < 1) {
                throw new IllegalArgumentException("A limit on steps must be at least 1.");
            }
            maximumSteps = steps;
            return this;
        }

        /**
         * Returns a traversal of what was registered. The builder can be used further.
         *
         * @return the traversal
         * @throws TraversalException if registrations are in conflict; the message lists all conflicts
         */
        public Traversal build() {
            return new Traversal(this);
        }

        private <C> Builder add(Kind kind, Class<C> type, Function<? super C, ? extends Traverser> adapter) {
            return add(new RegisteredTraverser<>(kind, type, adapter, CallSite.outside(Builder.class)));
        }

        private Builder add(Registered registered) {
            publish(registered.type());
            registrations.add(registered);
            return this;
        }
    }
}

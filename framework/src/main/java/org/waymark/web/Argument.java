package org.waymark.web;

import java.security.Principal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Registries;

/** Where the value of a parameter of a user's method comes from. Decided at commit, asked at each request. */
@FunctionalInterface
interface Argument {
    /** The request as it is. */
    Argument REQUEST = (request, subject) -> request;

    /** The app that is being published. */
    Argument APP = (request, subject) -> request.app();

    /** What the method is about: the model of a view. */
    Argument SUBJECT = (request, subject) -> subject;

    /** Who sends the request, if it is somebody of a class. */
    static Argument identity(Class<? extends Principal> type) {
        return (request, subject) -> request.identity(type);
    }

    /** Who sends the request, who has to be somebody of a class. */
    static Argument someone(Class<? extends Principal> type) {
        return (request, subject) -> request.access().someone(type);
    }

    /** What an app provides: settings or a service. */
    static Argument provided(Class<?> type) {
        return (request, subject) -> Provided.nearest(type, request);
    }

    /** What is known when it is known how an app converts text and reads bodies. */
    static Argument converted(Function<Registries, Argument> inApp) {
        return new Converted(inApp);
    }

    /**
     * Returns what gives the value in an app that converts text in its own way. Asked at commit, so that requests look
     * nothing up.
     *
     * @throws org.waymark.dectate.DirectiveException if the app cannot convert what is wanted
     */
    default Argument in(Registries registries) {
        return this;
    }

    /**
     * Refuses a request that {@link #from} would refuse, as far as that can be told without reading its body. For those who
     * want to know what would become of it.
     */
    default void foresee(Request request, Object subject) throws Exception {
        from(request, subject);
    }

    /** Returns the value for this request; the subject is the model of a view, or the variables of a path. */
    @Nullable
    Object from(Request request, Object subject) throws Exception;

    /** An argument that is not yet in an app. */
    record Converted(Function<Registries, Argument> inApp) implements Argument {
        @Override
        public Argument in(Registries registries) {
            return inApp.apply(registries);
        }

        @Override
        public Object from(Request request, Object subject) {
            throw new IllegalStateException("This was not committed for an app.");
        }
    }
}

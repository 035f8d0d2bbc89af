package org.waymark.web;

import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;
import org.waymark.web.http.Response;

/** Turns what a view returned into a response. */
@FunctionalInterface
interface Renderer {
    Response render(Object value, Request request) throws Exception;

    /** Returns the media type that clients are told of beforehand, or an empty text if it is that of any client. */
    default String mediaType() {
        return "";
    }

    /**
     * Refuses a method that returns what could not be rendered.
     *
     * @throws DirectiveException if it does
     */
    default void checkReturned(Target target) {}

    /**
     * Refuses, at commit, what could not be rendered.
     *
     * @throws DirectiveException if the app does not have what it takes
     */
    default void check(Registries registries) {}

    /** Returns a renderer of HTML: by a template of the app that is asked, unless its name is empty. */
    static Renderer html(String template) {
        return template.isEmpty() ? StandardRenderer.HTML : new ByTemplate(template);
    }

    /** Shows a value by a template. */
    record ByTemplate(String template) implements Renderer {
        @Override
        public Response render(Object value, Request request) throws Exception {
            return request.place().templates().render(template, value, request).toResponse();
        }

        @Override
        public String mediaType() {
            return StandardRenderer.HTML.mediaType();
        }

        @Override
        public void checkReturned(Target target) {
            Class<?> returned = target.method().getReturnType();
            if (!TemplateValues.mayBe(returned)) {
                throw new DirectiveException(target + " is shown by the template " + template + ", but returns "
                        + returned.getSimpleName()
                        + ", which has no names for its values. Return a record or a Map; or an"
                        + " Object, if it is a Response at times.");
            }
        }

        @Override
        public void check(Registries registries) {
            registries.get(Templates.KEY).require(template);
        }
    }
}

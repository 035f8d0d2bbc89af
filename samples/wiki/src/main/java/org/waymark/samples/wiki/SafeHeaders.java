package org.waymark.samples.wiki;

import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/**
 * Tells browsers with each answer what pages of the wiki never do: run scripts, load anything from elsewhere, stand in a
 * frame, send a form to another site. Should a text ever get past the sanitiser, this is the wall behind it.
 */
record SafeHeaders(Handler handler) implements Handler {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    @Override
    public Response handle(HttpRequest request) {
        return safe(handler.handle(request));
    }

    @Override
    public Response refuse(HttpRequest request, HttpException error) {
        return safe(handler.refuse(request, error));
    }

    private static Response safe(Response answer) {
        Response response =
                answer.withHeader("Content-Security-Policy", POLICY).withHeader("Referrer-Policy", "same-origin");
        return response.headers().first("Cache-Control").isPresent()
                ? response
                : response.withHeader("Cache-Control", "no-cache");
    }
}

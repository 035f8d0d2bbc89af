package org.waymark.web;

import org.waymark.web.http.Accept;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.MediaType;
import org.waymark.web.http.Response;

/**
 * What a client gets for an error that the app has no view for: a page for people, a problem in JSON for programs that take
 * JSON, and else plain text.
 */
final class ErrorPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{}</title></head>
            <body><h1>{}</h1><p>{}</p></body>
            </html>
            """;

    private static final MediaType HTML = new MediaType("text", "html");
    private static final MediaType JSON = new MediaType("application", "json");

    private ErrorPage() {}

    static Response of(HttpException error, HttpRequest request) {
        Response page = page(error, Accept.of(request.headers()));
        return Vary.on("Accept", error.applyTo(page));
    }

    private static Response page(HttpException error, Accept accept) {
        int html = accept.names(HTML) ? accept.quality(HTML) : 0;
        int problem = Math.max(
                accept.names(Problem.MEDIA_TYPE) ? accept.quality(Problem.MEDIA_TYPE) : 0,
                accept.names(JSON) ? accept.quality(JSON) : 0);
        if (html == 0 && problem == 0) {
            return Response.text(error.getMessage() + "\n");
        }
        return html >= problem ? html(error) : Problem.of(error).toResponse();
    }

    /** Returns whether a page is wanted that people read. */
    static boolean forPeople(HttpRequest request) {
        return Accept.of(request.headers()).names(HTML);
    }

    private static Response html(HttpException error) {
        return Markup.html(PAGE, error.status(), "Error " + error.status(), error.getMessage())
                .toResponse();
    }
}

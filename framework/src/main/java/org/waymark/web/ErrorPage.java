package org.waymark.web;

import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/** What a client gets for an error that the app has no view for: a page for people, plain text for programs. */
final class ErrorPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{}</title></head>
            <body><h1>{}</h1><p>{}</p></body>
            </html>
            """;

    private ErrorPage() {}

    static Response of(HttpException error, HttpRequest request) {
        return error.applyTo(forPeople(request.headers()) ? html(error) : Response.text(error.getMessage() + "\n"));
    }

    private static boolean forPeople(Headers headers) {
        return headers.all("Accept").stream().anyMatch(accepted -> accepted.contains("text/html"));
    }

    private static Response html(HttpException error) {
        return Markup.html(PAGE, error.status(), "Error " + error.status(), error.getMessage())
                .toResponse();
    }
}

package org.waymark.web;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/** What those who work on an app get for a failure: what failed, where, and for which request. */
final class DevelopmentPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{}</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
            h1 { font-size: 1.3rem; overflow-wrap: anywhere } pre { overflow-x: auto; padding: 1rem; background: #8882 }
            </style></head>
            <body><p>{}</p><h1>{}</h1><pre>{}</pre>
            <p>This page is for development. Without <code>--development</code> nobody is told more than that something
            went wrong; the log has the rest.</p></body>
            </html>
            """;

    private DevelopmentPage() {}

    static Response of(Throwable failure, HttpRequest request) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        if (!ErrorPage.forPeople(request)) {
            return Response.text(trace.toString()).withStatus(500);
        }
        String title = failure.getClass().getSimpleName();
        return Markup.html(PAGE, title, "" + request, "" + failure, trace.toString())
                .toResponse()
                .withStatus(500);
    }
}

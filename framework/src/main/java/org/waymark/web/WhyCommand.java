package org.waymark.web;

import org.waymark.web.http.HttpRequest;

/** Tells why a request is answered as it is. */
final class WhyCommand {
    private WhyCommand() {}

    static ToolAnswer answer(ToolSubject subject, ToolArguments arguments) {
        String method = arguments.operands().get(0);
        String target = arguments.operands().get(1);
        if (!target.startsWith("/")) {
            throw new ToolException("\"" + target + "\" is no path. It begins with a slash.");
        }
        return answer(subject, HttpRequest.of(method, target).withHeaders(arguments.headers()));
    }

    static Report answer(ToolSubject subject, HttpRequest http) {
        App app = subject.app();
        Trace trace =
                app == null ? Tracer.of(subject.site(), http, subject.without()) : Tracer.of(subject.site(), app, http);
        return trace.report();
    }
}

package org.waymark.web;

import java.util.List;
import java.util.Locale;
import org.waymark.web.http.HttpRequest;

/** Tells why a request is answered as it is. */
final class WhyCommand {
    private WhyCommand() {}

    static Report answer(ToolSubject subject, List<String> operands, HttpRequest asker) {
        String method = operands.get(0).toUpperCase(Locale.ROOT);
        String target = operands.get(1);
        if (!target.startsWith("/") || target.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new ToolException("\"" + target + "\" is no path. Write it as it is sent: with a slash first.");
        }
        HttpRequest http = asker.to(method, target);
        App app = subject.app();
        Trace trace =
                app == null ? Tracer.of(subject.site(), http, subject.without()) : Tracer.of(subject.site(), app, http);
        return trace.report();
    }
}

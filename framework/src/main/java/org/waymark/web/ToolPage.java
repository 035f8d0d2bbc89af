package org.waymark.web;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.traject.BadParameterException;
import org.waymark.traject.BadPathException;
import org.waymark.traject.QueryParameters;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.JsonText;
import org.waymark.web.http.Response;

/**
 * What the {@link Tool} tells, as pages at {@code /+waymark}, around an app that is being developed. No path can begin with a
 * plus, so nothing of the app is hidden but a view of that name. Only this machine is answered. In production this is not around
 * an app.
 */
final class ToolPage implements Handler {
    private static final String PATH = "/+waymark";
    private static final String TOO_FAR =
            "The tools of development answer requests from this machine only, to localhost or to one"
                    + " of the hosts that the site names.\n";

    private final Handler published;
    private final Site site;
    private final App app;

    ToolPage(Handler published, Site site, App app) {
        this.published = published;
        this.site = site;
        this.app = app;
    }

    @Override
    public Response handle(HttpRequest request) {
        String path = request.path();
        boolean isHere = path.equals(PATH) || path.startsWith(PATH + "/");
        if (!isHere || !isRead(request)) {
            return published.handle(request);
        }
        return isNear(request) ? page(request) : Response.text(TOO_FAR).withStatus(403);
    }

    /** A page of another site may have its own name stand for this machine, and read what is told to its own. */
    private boolean isNear(HttpRequest request) {
        return request.peer().isLoopbackAddress()
                && request.remote().isLoopbackAddress()
                && HostHeader.isKnown(new Request(MountedApp.root(site, app), request));
    }

    private static boolean isRead(HttpRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private Response page(HttpRequest request) {
        String path = request.path();
        String name = path.length() > PATH.length() + 1 ? path.substring(PATH.length() + 1) : "paths";
        boolean isJson = name.endsWith(".json");
        Optional<ToolCommand> command =
                ToolCommand.of(isJson ? name.substring(0, name.length() - ".json".length()) : name);
        return command.isEmpty()
                ? Response.text("There is no such tool.\n").withStatus(404)
                : page(command.get(), isJson, request);
    }

    private Response page(ToolCommand command, boolean isJson, HttpRequest request) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("method", asked(request, "method", "GET"));
        form.put("path", asked(request, "path", "/"));
        ToolAnswer answer = answer(command, form, request);
        return isJson || answer instanceof ToolDocument
                ? Response.of(200).withBody("application/json", JsonText.of(answer.json()))
                : ReportPage.of((Report) answer, command, site, form).toResponse();
    }

    /** Asks as whoever looks at the page would: with the headers of this request. */
    private ToolAnswer answer(ToolCommand command, Map<String, String> form, HttpRequest request) {
        List<String> operands = command.parameters().stream()
                .map(name -> form.getOrDefault(name, ""))
                .toList();
        try {
            return command.question().answer(new ToolSubject(site, app, ""), operands, request);
        } catch (ToolException e) {
            String question = command.name() + " " + String.join(" ", operands);
            return new Report(question, false, List.of(), requireNonNullElse(e.getMessage(), ""));
        }
    }

    private static String asked(HttpRequest request, String name, String otherwise) {
        String query = request.query();
        try {
            String value = QueryParameters.parse(query == null ? "" : query).first(name);
            return value == null || value.isBlank() ? otherwise : value.strip();
        } catch (BadPathException | BadParameterException e) {
            return otherwise;
        }
    }
}

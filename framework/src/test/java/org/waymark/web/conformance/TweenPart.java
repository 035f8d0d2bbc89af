package org.waymark.web.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.web.Next;
import org.waymark.web.Request;
import org.waymark.web.TweenOptions;
import org.waymark.web.http.Response;
import tools.jackson.databind.JsonNode;

/** A tween of a case: it leaves a trace, and may answer, raise or catch. */
final class TweenPart {
    private final World world;
    private final JsonNode directive;
    private final String id;

    TweenPart(World world, JsonNode directive) {
        this.world = world;
        this.directive = directive;
        this.id = directive.get("id").asString();
    }

    String name() {
        return nameOf(directive);
    }

    private static String nameOf(JsonNode tween) {
        return tween.path("name").asString(tween.get("id").asString());
    }

    TweenOptions options(TweenOptions options) {
        return options.over(names("over")).under(names("under"));
    }

    /** Cases refer to tweens by their ids, and have another name for the one that shows errors. */
    private String[] names(String side) {
        Map<String, String> known = new HashMap<>(Map.of("excview", "errors"));
        for (JsonNode app : world.data().get("apps")) {
            for (JsonNode one : app.get("directives")) {
                if (one.get("d").asString().equals("tween")) {
                    known.put(one.get("id").asString(), nameOf(one));
                }
            }
        }
        List<String> names = new ArrayList<>();
        directive.path(side).forEach(one -> names.add(known.getOrDefault(one.asString(), one.asString())));
        return names.toArray(String[]::new);
    }

    Response handle(Request request, Next next) throws Exception {
        Observation seen = world.observation();
        seen.step(">" + id);
        Response response = answer(request, next);
        seen.step("<" + id);
        return response.withHeader("X-Trace", seen.trace());
    }

    private Response answer(Request request, Next next) throws Exception {
        Scope scope = Scope.early(world, null, request);
        JsonNode brief = directive.path("short");
        if (!brief.isMissingNode() && Expressions.isTrue(brief.get("if"), scope)) {
            return (Response) Expressions.evaluate(brief.get("response"), scope);
        }
        JsonNode raise = directive.path("raise_if");
        if (!raise.isMissingNode() && Expressions.isTrue(raise.get("if"), scope)) {
            throw WebOperators.raised(raise, scope);
        }
        try {
            return next.handle(request);
        } catch (Exception e) {
            JsonNode caught = directive.path("catch");
            if (!caught.isMissingNode()
                    && world.types().exception(caught.get("exc").asString()).isInstance(e)) {
                return (Response) Expressions.evaluate(caught.get("response"), scope);
            }
            throw e;
        }
    }
}

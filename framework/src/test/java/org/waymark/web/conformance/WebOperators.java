package org.waymark.web.conformance;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.waymark.traject.QueryParameters;
import org.waymark.web.App;
import org.waymark.web.Markup;
import org.waymark.web.Request;
import org.waymark.web.http.Response;
import tools.jackson.databind.JsonNode;

/** The operators of expressions that are about requests and responses. */
final class WebOperators {
    /** Stands before a prefix, which may be empty, so that a link tells whether it has one. */
    static final String PREFIXED = "prefixed:";

    static final Map<String, Expressions.Operator> ALL = new HashMap<>();

    static {
        ALL.put("$header", (whole, scope) -> scope.request()
                .headers()
                .first(Expressions.text(whole, "$header", scope))
                .orElse(null));
        ALL.put("$app", (whole, scope) -> scope.request().app());
        ALL.put("$link", WebOperators::link);
        ALL.put("$class_link", WebOperators::classLink);
        ALL.put("$root", (whole, scope) -> at(whole.get("$root"), scope).apps().root());
        ALL.put(
                "$parent",
                (whole, scope) ->
                        at(whole.get("$parent"), scope).apps().parent().orElse(null));
        ALL.put("$child", WebOperators::child);
        ALL.put("$sibling", WebOperators::sibling);
        ALL.put("$view", WebOperators::view);
        ALL.put("$resolve", WebOperators::resolve);
        ALL.put("$after", WebOperators::after);
        ALL.put("$remember", WebOperators::remember);
        ALL.put("$forget", (whole, scope) -> {
            scope.request().forget();
            return Expressions.evaluate(whole.path("then"), scope);
        });
        ALL.put("$raise", (whole, scope) -> {
            throw raised(whole.get("$raise"), scope);
        });
        ALL.put(
                "$http",
                (whole, scope) -> ofStatus(Statuses.named(whole.get("$http").asString())
                        .orElseThrow(() -> scope.world().unknown(whole.toString()))));
        ALL.put("$redirect", (whole, scope) -> redirect(302, Expressions.text(whole, "$redirect", scope)));
        ALL.put("$response", (whole, scope) -> response(Expressions.members(whole.get("$response"), scope)));
    }

    private WebOperators() {}

    private static Object link(JsonNode whole, Scope scope) throws Exception {
        Object model = Expressions.evaluate(whole.get("$link"), scope);
        String name = whole.path("name").asString("");
        if (model == null) {
            return Expressions.evaluate(whole.path("default"), scope);
        }
        App app = app(whole, scope);
        Request request = scope.request();
        String link = absolute(
                scope,
                () -> app == null ? request.link(model, name) : request.at(app).link(model, name));
        Field extra = Values.fields(model.getClass()).get(PathPart.EXTRA);
        return extra == null ? link : withExtra(link, Values.get(extra, model));
    }

    private static Object classLink(JsonNode whole, Scope scope) throws Exception {
        Class<?> model = scope.world().types().model(whole.get("$class_link").asString());
        Map<String, Object> variables = Expressions.members(whole.path("vars"), scope);
        App app = app(whole, scope);
        Request request = app == null ? scope.request() : scope.request().at(app);
        Object extra = variables.remove(PathPart.EXTRA);
        return withExtra(
                absolute(
                        scope,
                        () -> request.link(model, variables, whole.path("name").asString(""))),
                extra);
    }

    /** Parameters that are not declared are written by the application itself. */
    private static String withExtra(String link, Object extra) {
        if (!(extra instanceof Map<?, ?> map) || map.isEmpty()) {
            return link;
        }
        Map<String, List<String>> texts = new TreeMap<>();
        map.forEach((name, value) -> texts.put(
                Values.show(name),
                (value instanceof List<?> list ? list : List.of(value))
                        .stream().map(Values::show).toList()));
        return link
                + (link.contains("?") ? "&" : "?")
                + QueryParameters.of(texts).encode();
    }

    /** Returns the app that a link is for, or null if the expression says none. */
    private static App app(JsonNode whole, Scope scope) throws Exception {
        if (!whole.has("app")) {
            return null;
        }
        if (Expressions.evaluate(whole.get("app"), scope) instanceof App app) {
            return app;
        }
        throw new NoApp();
    }

    /** The links of the original begin with scheme and host where the app has no prefix for them. */
    private static String absolute(Scope scope, Supplier<String> link) {
        String path = link.get();
        String host = scope.request().headers().first("Host").orElse("localhost");
        return path.startsWith(PREFIXED)
                ? path.substring(PREFIXED.length())
                : Exchange.origin(scope.world().observation().scheme, host) + path;
    }

    /** Returns the request in the app that an operator is about. */
    private static Request at(JsonNode app, Scope scope) throws Exception {
        if (Expressions.evaluate(app, scope) instanceof App of) {
            return scope.request().at(of);
        }
        throw new NoApp();
    }

    /** An app is meant by its class, or else by the name of its mount, which is its path unless it has another. */
    private static Object child(JsonNode whole, Scope scope) throws Exception {
        String name = whole.get("$child").asString();
        Request request = at(whole.get("of"), scope);
        Map<String, Object> variables = Expressions.members(whole.path("vars"), scope);
        return (name.startsWith("class:")
                        ? request.apps().child(scope.world().mounted(name), variables)
                        : request.apps().child(scope.world().mountPath(name), variables))
                .orElse(null);
    }

    private static Object sibling(JsonNode whole, Scope scope) throws Exception {
        String name = whole.get("$sibling").asString();
        Request request = at(whole.get("of"), scope);
        Map<String, Object> variables = Expressions.members(whole.path("vars"), scope);
        return (name.startsWith("class:")
                        ? request.apps().sibling(scope.world().mounted(name), variables)
                        : request.apps().sibling(scope.world().mountPath(name), variables))
                .orElse(null);
    }

    /** All members but the model and the name are predicates. */
    private static Object view(JsonNode whole, Scope scope) throws Exception {
        Object model = Expressions.evaluate(whole.get("$view"), scope);
        Map<String, Object> predicates = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : whole.properties()) {
            if (!member.getKey().equals("$view") && !member.getKey().equals("name")) {
                predicates.put(member.getKey(), PredicatePart.value(Expressions.evaluate(member.getValue(), scope)));
            }
        }
        Object result = scope.request().view(model, whole.path("name").asString(""), predicates);
        return result instanceof Markup markup ? markup.toString() : result;
    }

    private static Object resolve(JsonNode whole, Scope scope) throws Exception {
        String path = Expressions.text(whole, "$resolve", scope);
        App app = app(whole, scope);
        Request request = app == null ? scope.request() : scope.request().at(app);
        return Values.describe(request.resolve(path).orElse(null));
    }

    private static Object after(JsonNode whole, Scope scope) throws Exception {
        Map<String, Object> changes = Expressions.members(whole.get("$after"), scope);
        scope.world().observation().statusGiven |= changes.containsKey("status");
        scope.request().after(response -> {
            Response changed = response;
            for (Map.Entry<String, Object> change : changes.entrySet()) {
                changed = change.getKey().equals("status")
                        ? changed.withStatus(((Number) change.getValue()).intValue())
                        : changed.withHeader(change.getKey(), Values.show(change.getValue()));
            }
            return changed;
        });
        return Expressions.evaluate(whole.get("then"), scope);
    }

    /** Whom to remember is an identity, or the name of one. */
    private static Object remember(JsonNode whole, Scope scope) throws Exception {
        Object who = Expressions.evaluate(whole.get("$remember"), scope);
        scope.request().remember(who instanceof Identity known ? known : new Identity(Values.show(who), null));
        return Expressions.evaluate(whole.path("then"), scope);
    }

    /** Returns what is thrown for a name of an exception, or an object that has it as exc. */
    static Exception raised(JsonNode what, Scope scope) throws Exception {
        String name = what.isString() ? what.asString() : what.get("exc").asString();
        String message = what.path("message").asString(name);
        int status = Statuses.named(name).orElse(0);
        if (status >= 200 && status < 400) {
            return new Raised(
                    what.has("location") ? redirect(status, what.get("location").asString()) : ofStatus(status));
        }
        Throwable made = Faults.make(scope.world().types().exception(name), message);
        if (made instanceof Exception exception) {
            return exception;
        }
        throw (Error) made;
    }

    private static Response redirect(int status, String location) {
        return Response.of(status).withHeader("Location", location);
    }

    private static Response ofStatus(int status) {
        return status == 204 || status == 304 ? Response.of(status) : text("").withStatus(status);
    }

    private static Response response(Map<String, Object> members) {
        Object type = members.getOrDefault("content_type", "text/plain");
        Response response = text(Values.show(members.getOrDefault("body", "")))
                .withHeader(
                        "Content-Type",
                        type.toString().startsWith("text/") ? type + "; charset=UTF-8" : type.toString())
                .withStatus(((Number) members.getOrDefault("status", 200L)).intValue());
        Object headers = members.getOrDefault("headers", Map.of());
        for (Map.Entry<?, ?> header : ((Map<?, ?>) headers).entrySet()) {
            response = response.withHeader(Values.show(header.getKey()), Values.show(header.getValue()));
        }
        return response;
    }

    private static Response text(String text) {
        return Response.text(text);
    }
}

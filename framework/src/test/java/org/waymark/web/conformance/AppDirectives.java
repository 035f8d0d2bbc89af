package org.waymark.web.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.waymark.traject.LinkException;
import org.waymark.web.App;
import org.waymark.web.Declarations;
import org.waymark.web.Markup;
import org.waymark.web.Request;
import org.waymark.web.RequestFunction;
import org.waymark.web.Site;
import org.waymark.web.ViewOptions;
import tools.jackson.databind.JsonNode;

/** The directives of one app of a case, declared in code. */
final class AppDirectives {
    /** The directives that are known, and their members. */
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            known("path", "model path args required absorb extra_converters variables set cases none_if raise_if"),
            known("mount", "app path args variables mount_name none_if set"),
            known("view", "model body name method permission internal predicates load"),
            known("json", "model body name method permission internal predicates load"),
            known("html", "model body name method permission internal predicates load"),
            known("permission_rule", "model permission identity rule"),
            known("identity_policy", "header role_header classes"),
            known("verify_identity", "identity rule"),
            known("defer_links", "model to"),
            known("defer_class_links", "model variables to"),
            known("link_prefix", "value"),
            known("setting", "section name value"),
            known("dump_json", "model value"),
            known("predicate", "id name default index before after value"),
            known("predicate_fallback", "predicate result"),
            known("tween", "id name over under short raise_if catch"));

    private final World world;
    private final JsonNode app;
    private final Class<?> type;

    AppDirectives(World world, JsonNode app) {
        this.world = world;
        this.app = app;
        this.type = world.types().app(app.get("name").asString());
    }

    private static Map.Entry<String, Set<String>> known(String directive, String members) {
        Set<String> names = new HashSet<>(List.of(members.split(" ", -1)));
        names.add("d");
        return Map.entry(directive, names);
    }

    void declareIn(Site.Builder site) {
        site.declare(type, declarations -> app.get("directives").forEach(one -> declare(one, declarations)));
    }

    private void declare(JsonNode directive, Declarations<?> declarations) {
        String name = directive.get("d").asString();
        Set<String> members = KNOWN.get(name);
        if (members == null) {
            throw new UnknownPart("the directive " + name);
        }
        directive.properties().forEach(member -> {
            if (!members.contains(member.getKey())) {
                throw new UnknownPart(member.getKey() + " of the directive " + name);
            }
        });
        switch (name) {
            case "path" -> path(directive, declarations);
            case "mount" -> mount(directive, declarations);
            case "view" -> declarations.view(model(directive), view(directive), options(directive));
            case "json" -> declarations.json(model(directive), view(directive), options(directive));
            case "html" -> declarations.html(model(directive), html(directive), options(directive));
            case "permission_rule" -> permissionRule(directive, declarations);
            case "identity_policy" -> declarations.identify(new IdentityPart(world, directive));
            case "verify_identity" -> verifyIdentity(directive, declarations);
            case "defer_links" ->
                declarations.deferLinks(model(directive), (model, request) ->
                        (App) Expressions.evaluate(directive.get("to"), Scope.of(world, model, request)));
            case "defer_class_links" -> deferClassLinks(directive, declarations);
            case "link_prefix" ->
                declarations.linkPrefix((here, request) ->
                        WebOperators.PREFIXED + Expressions.text(directive, "value", Scope.of(world, null, request)));
            case "dump_json" ->
                declarations.dumpJson(
                        model(directive),
                        (model, request) ->
                                Expressions.evaluate(directive.get("value"), Scope.of(world, model, request)));
            case "setting" -> world.settings().declare(directive, declarations);
            case "predicate" -> new PredicatePart(world, directive).declareIn(declarations);
            case "predicate_fallback" ->
                declarations.predicateFallback(
                        PredicatePart.named(world, directive.get("predicate").asString()),
                        (model, request) -> returned(directive.get("result"), Scope.early(world, model, request)));
            case "tween" -> {
                TweenPart tween = new TweenPart(world, directive);
                declarations.tween(tween.name(), tween::handle, tween::options);
            }
            default -> throw new UnknownPart("the directive " + name);
        }
    }

    @SuppressWarnings("unchecked") // What the case calls a model is one.
    private Class<Object> model(JsonNode directive) {
        return (Class<Object>) world.types().model(directive.get("model").asString());
    }

    private void path(JsonNode directive, Declarations<?> declarations) {
        Class<Object> model = model(directive);
        PathPart part = new PathPart(world, directive, model);
        declarations.path(part.pattern(), model, (here, values, request) -> part.find(values, request), part::options);
    }

    private void mount(JsonNode directive, Declarations<?> declarations) {
        Class<? extends App> mounted =
                world.types().app(directive.get("app").asString()).asSubclass(App.class);
        mount(new PathPart(world, directive, mounted), mounted, declarations);
    }

    private static <M extends App> void mount(PathPart part, Class<M> mounted, Declarations<?> declarations) {
        declarations.mount(
                part.pattern(),
                mounted,
                (here, values, request) -> mounted.cast(part.find(values, request)),
                part::options);
    }

    private RequestFunction<Object, Object> view(JsonNode directive) {
        return (model, request) -> shown(directive, model, request);
    }

    /** HTML of the cases is written as it is to be sent. */
    private RequestFunction<Object, Object> html(JsonNode directive) {
        return (model, request) -> {
            Object shown = shown(directive, model, request);
            return shown instanceof String text ? Markup.trusted(text) : shown;
        };
    }

    private Object shown(JsonNode directive, Object model, Request request) throws Exception {
        Observation seen = world.observation();
        if (model instanceof Throwable error) {
            seen.shown = error;
            seen.statusGiven = false;
        }
        seen.viewName = request.viewName();
        try {
            Object result = returned(directive.get("body"), Scope.of(world, model, request));
            seen.nothing = result == null;
            return result;
        } catch (LinkException e) {
            seen.unlinked = true;
            throw e;
        }
    }

    /** What is raised though it is no error is returned here. */
    private static Object returned(JsonNode body, Scope scope) throws Exception {
        try {
            return Expressions.evaluate(body, scope);
        } catch (Raised raised) {
            return raised.response();
        }
    }

    private UnaryOperator<ViewOptions> options(JsonNode directive) {
        return options -> {
            ViewOptions named = options.name(directive.path("name").asString(""))
                    .method(directive.path("method").asString("GET"));
            for (Map.Entry<String, JsonNode> one : directive.path("predicates").properties()) {
                named = named.when(one.getKey(), PredicatePart.value(Values.of(one.getValue())));
            }
            named = directive.path("internal").asBoolean(false) ? named.internal() : named;
            return directive.has("permission")
                    ? named.permission(
                            world.types().permission(directive.get("permission").asString()))
                    : named;
        };
    }

    private void permissionRule(JsonNode directive, Declarations<?> declarations) {
        Class<?> permission =
                world.types().permission(directive.get("permission").asString());
        JsonNode rule = directive.get("rule");
        JsonNode identity = directive.path("identity");
        if (identity.isNull()) {
            declarations.permissionRule(permission, model(directive), (model, request) -> {
                Scope scope = Scope.of(world, model, request);
                return scope.identity() == null && Expressions.isTrue(rule, scope);
            });
            return;
        }
        declarations.permissionRule(
                permission,
                world.types().identity(identity.asString("Identity")),
                model(directive),
                (who, model, request) ->
                        Expressions.isTrue(rule, Scope.of(world, model, request).by(who)));
    }

    /** In the original it serves links to models at hand, too. */
    private void deferClassLinks(JsonNode directive, Declarations<?> declarations) {
        JsonNode to = directive.get("to");
        declarations.deferClassLinks(model(directive), (variables, request) ->
                (App) Expressions.evaluate(to, Scope.of(world, null, request).with("vars", variables)));
        declarations.deferLinks(model(directive), (model, request) -> {
            Scope scope = Scope.of(world, model, request);
            Object variables = Expressions.members(directive.get("variables"), scope);
            return (App) Expressions.evaluate(to, scope.with("vars", variables));
        });
    }

    private void verifyIdentity(JsonNode directive, Declarations<?> declarations) {
        declarations.verifyIdentity(
                world.types().identity(directive.path("identity").asString("Identity")), (who, request) -> {
                    boolean believed = Expressions.isTrue(
                            directive.get("rule"),
                            Scope.early(world, null, request).by(who));
                    world.observation().disbelieved |= !believed;
                    return believed;
                });
    }
}

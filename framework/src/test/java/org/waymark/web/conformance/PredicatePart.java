package org.waymark.web.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.waymark.web.Declarations;
import org.waymark.web.PredicateOptions;
import tools.jackson.databind.JsonNode;

/** A predicate of a case. Its values may be null there, and are optional here. */
@SuppressWarnings("rawtypes") // The type of the values is a class, which knows of no elements.
final class PredicatePart {
    private final World world;
    private final JsonNode directive;

    PredicatePart(World world, JsonNode directive) {
        this.world = world;
        this.directive = directive;
    }

    static Optional<?> value(Object value) {
        return Optional.ofNullable(value);
    }

    void declareIn(Declarations<?> declarations) {
        declarations.predicate(
                directive.get("name").asString(),
                Optional.class,
                (model, request) ->
                        value(Expressions.evaluate(directive.get("value"), Scope.early(world, model, request))),
                this::options);
    }

    private PredicateOptions<Optional> options(PredicateOptions<Optional> none) {
        return none.orElse(value(Values.of(directive.path("default"))))
                .before(names("before"))
                .after(names("after"));
    }

    private String[] names(String side) {
        return directive.has(side)
                ? new String[] {named(world, directive.get(side).asString())}
                : new String[0];
    }

    /** Returns the name of a predicate that a case refers to by its id. */
    static String named(World world, String id) {
        Map<String, String> names = new HashMap<>(Map.of("request_method", "method"));
        for (JsonNode app : world.data().get("apps")) {
            for (JsonNode one : app.get("directives")) {
                if (one.get("d").asString().equals("predicate")) {
                    names.put(one.get("id").asString(), one.get("name").asString());
                }
            }
        }
        return names.getOrDefault(id, id);
    }
}

package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** An action of a type that a case of the oracle describes. */
record OracleAction(OracleCase oracle, Json type, String id, Map<String, Object> values, String object)
        implements Action {

    @Override
    public ActionGroup group() {
        return oracle.group(type);
    }

    @Override
    public Object identity() {
        if (type.isTrue("fail_in_identifier")) {
            failIfAsked();
        }
        return key(type.get("identifier"));
    }

    @Override
    public Set<?> discriminators() {
        Set<Object> discriminators = new LinkedHashSet<>();
        type.list("discriminators").forEach(one -> discriminators.add(key(one)));
        return discriminators;
    }

    /** A tag, if there is one, and the values of some attributes; unmodifiable, and nulls are allowed. */
    private Object key(Json description) {
        List<Object> parts = new ArrayList<>();
        if (description.text("tag") != null) {
            parts.add(description.text("tag"));
        }
        description.texts("attrs").forEach(attribute -> parts.add(values.get(attribute)));
        return Collections.unmodifiableList(parts);
    }

    void failIfAsked() {
        if (type.has("fail_if")) {
            Json rule = type.get("fail_if");
            if (rule.get("equals").value().equals(values.get(rule.text("attr")))) {
                throw new DirectiveException(rule.text("message"));
            }
        }
    }

    List<String> triple() {
        return Arrays.asList(id, type.text("name"), object);
    }

    @Override
    public Attributes attributes() {
        Map<String, Object> askable = new HashMap<>();
        values.forEach((name, value) -> askable.put(name, oracle.value(value)));
        askable.put("obj", object);
        Attributes attributes = Attributes.of(askable);
        if (type.text("filter_fallback") != null) {
            attributes = attributes.fallback(
                    Json.of(values.get(type.text("filter_fallback"))).map());
        }
        for (Map.Entry<String, Object> name : type.get("filter_name").map().entrySet()) {
            attributes = attributes.alias(name.getKey(), (String) name.getValue());
        }
        for (Map.Entry<String, Object> comparison :
                type.get("filter_compare").map().entrySet()) {
            attributes = attributes.compare(comparison.getKey(), comparison((String) comparison.getValue()));
        }
        for (Map.Entry<String, Object> conversion :
                type.get("filter_convert").map().entrySet()) {
            attributes = attributes.convert(conversion.getKey(), conversion((String) conversion.getValue()));
        }
        return attributes;
    }

    private static Comparison comparison(String name) {
        return switch (name) {
            case "subclass" -> Comparison.SUBTYPE;
            case "baseclass" -> Comparison.SUPERTYPE;
            case "ge" -> Comparison.AT_LEAST;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Function<String, ?> conversion(String name) {
        return switch (name) {
            case "int" -> text -> Integer.valueOf(text.strip());
            case "bool" -> OracleAction::truth;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Boolean truth(String text) {
        if (!text.equals("True") && !text.equals("False")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("True");
    }

    @Override
    public void perform(Registries registries) {
        failIfAsked();
        oracle.trace(registries).performed(OracleCase.groupName(type)).add(triple());
        oracle.config(type)
                .forEach((name, factory) ->
                        registries.get(oracle.key(name, (String) factory)).add(triple()));
    }

    @Override
    public String toString() {
        return "@" + type.text("name") + values;
    }
}

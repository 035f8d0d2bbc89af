package org.waymark.web.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Evaluates the expressions of cases. */
final class Expressions {
    /** What an operator does: it is given the object that it stands in, whose other members are its options. */
    @FunctionalInterface
    interface Operator {
        Object apply(JsonNode whole, Scope scope) throws Exception;
    }

    private static final Map<String, Operator> OPERATORS = new HashMap<>(WebOperators.ALL);

    static {
        OPERATORS.put("$", (whole, scope) -> Names.find(whole.get("$").asString(), scope));
        OPERATORS.put("$lit", (whole, scope) -> Values.literal(whole.get("$lit")));
        OPERATORS.put("$cat", (whole, scope) -> each(whole.get("$cat"), scope).stream()
                .map(Values::show)
                .collect(Collectors.joining()));
        OPERATORS.put("$show", (whole, scope) -> Values.show(evaluate(whole.get("$show"), scope)));
        OPERATORS.put("$describe", (whole, scope) -> Values.describe(evaluate(whole.get("$describe"), scope)));
        OPERATORS.put("$cls", (whole, scope) -> scope.world().types().model(text(whole, "$cls", scope)));
        OPERATORS.put("$eq", (whole, scope) -> {
            List<Object> both = each(whole.get("$eq"), scope);
            return same(both.get(0), both.get(1));
        });
        OPERATORS.put("$in", (whole, scope) -> {
            List<Object> both = each(whole.get("$in"), scope);
            return ((Collection<?>) both.get(1)).stream().anyMatch(one -> same(one, both.get(0)));
        });
        OPERATORS.put("$not", (whole, scope) -> !isTrue(whole.get("$not"), scope));
        OPERATORS.put("$and", (whole, scope) -> {
            for (JsonNode one : whole.get("$and")) {
                if (!isTrue(one, scope)) {
                    return false;
                }
            }
            return true;
        });
        OPERATORS.put("$or", (whole, scope) -> {
            for (JsonNode one : whole.get("$or")) {
                if (isTrue(one, scope)) {
                    return true;
                }
            }
            return false;
        });
        OPERATORS.put("$if", (whole, scope) -> {
            JsonNode parts = whole.get("$if");
            return evaluate(parts.get(isTrue(parts.get(0), scope) ? 1 : 2), scope);
        });
        OPERATORS.put(
                "$new",
                (whole, scope) -> Values.make(
                        scope.world().types().model(whole.get("$new").asString()), members(whole.path("set"), scope)));
        OPERATORS.put("$catch", Expressions::caught);
    }

    private Expressions() {}

    /** Returns the value of an expression. */
    static Object evaluate(JsonNode expression, Scope scope) throws Exception {
        if (expression.isArray()) {
            return each(expression, scope);
        }
        if (!expression.isObject()) {
            return Values.scalar(expression);
        }
        for (Map.Entry<String, JsonNode> member : expression.properties()) {
            if (member.getKey().startsWith("$")) {
                return operator(member.getKey(), scope).apply(expression, scope);
            }
        }
        return members(expression, scope);
    }

    private static Operator operator(String name, Scope scope) {
        Operator operator = OPERATORS.get(name);
        if (operator == null) {
            throw scope.world().unknown("the expression " + name);
        }
        return operator;
    }

    /** Returns whether an expression is true, as Python sees it. */
    static boolean isTrue(JsonNode expression, Scope scope) throws Exception {
        Object value = evaluate(expression, scope);
        if (value instanceof Collection<?> list) {
            return !list.isEmpty();
        }
        return value != null && !value.equals(false) && !value.equals("") && !value.equals(0L);
    }

    static String text(JsonNode whole, String member, Scope scope) throws Exception {
        return Values.show(evaluate(whole.get(member), scope));
    }

    static List<Object> each(JsonNode list, Scope scope) throws Exception {
        List<Object> values = new ArrayList<>();
        for (JsonNode element : list) {
            values.add(evaluate(element, scope));
        }
        return values;
    }

    static Map<String, Object> members(JsonNode object, Scope scope) throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            values.put(member.getKey(), evaluate(member.getValue(), scope));
        }
        return values;
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return a.longValue() == b.longValue();
        }
        return Objects.equals(one, other);
    }

    private static Object caught(JsonNode whole, Scope scope) throws Exception {
        try {
            return evaluate(whole.get("$catch"), scope);
        } catch (UnknownPart | Raised e) {
            throw e;
        } catch (Exception e) {
            return Map.of("error", Faults.nameOf(e));
        }
    }
}

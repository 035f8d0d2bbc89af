package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

package org.waymark.web.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.web.Declarations;
import org.waymark.web.Request;
import tools.jackson.databind.JsonNode;

/**
 * The settings of a case. In the original an app overrides single values of a section, so each value is a section here: a
 * record with one component.
 */
final class CaseSettings {
    private final CaseTypes types;
    private final Map<String, Class<? extends Record>> sections = new HashMap<>();

    CaseSettings(CaseTypes types) {
        this.types = types;
    }

    void declare(JsonNode directive, Declarations<?> declarations) {
        String section = directive.get("section").asString();
        String name = directive.get("name").asString();
        Object value = Values.of(directive.get("value"));
        String dotted = section + "." + name;
        declare(dotted, sections.computeIfAbsent(dotted, this::define), value, declarations);
    }

    private static <R extends Record> void declare(
            String name, Class<R> type, Object value, Declarations<?> declarations) {
        declarations.settings(name, type, app -> made(type, value));
    }

    private static <R extends Record> R made(Class<R> type, Object value) {
        try {
            return type.getConstructor(Object.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Class<? extends Record> define(String dotted) {
        String name = CaseTypes.qualified("Setting$" + sections.size());
        return types.define(name, TypeWriter.aRecord(name)).asSubclass(Record.class);
    }

    /** Returns the value of a name such as settings.section.name. */
    Object value(List<String> steps, Request request) {
        Class<? extends Record> section = sections.get(String.join(".", steps.subList(1, steps.size())));
        if (section == null) {
            throw new MissingAttribute(steps.get(steps.size() - 1));
        }
        try {
            Record settings = request.settings(section);
            return section.getMethod(TypeWriter.COMPONENT).invoke(settings);
        } catch (IllegalArgumentException e) {
            throw new MissingAttribute(steps.get(steps.size() - 1));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.waymark.samples.commands.library;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.StringJoiner;
import org.waymark.dectate.Configures;
import org.waymark.dectate.Provenance;
import org.waymark.samples.commands.Format;
import org.waymark.samples.commands.Renderer;

/** JSON of any result: dispatch finds out what a part of it is. */
@Configures(Library.class)
final class JsonFormat {
    private JsonFormat() {}

    @Format("json")
    static String json(Object text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toString().toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else {
                quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : c);
            }
        }
        return quoted.append('"').toString();
    }

    @Format("json")
    static String json(Number number) {
        return number.toString();
    }

    @Format("json")
    static String json(List<?> list, Renderer renderer) throws Exception {
        StringJoiner parts = new StringJoiner(",", "[", "]");
        for (Object part : list) {
            parts.add(renderer.render(part));
        }
        return parts.toString();
    }

    @Format("json")
    static String json(Record object, Renderer renderer) throws Exception {
        StringJoiner parts = new StringJoiner(",", "{", "}");
        for (RecordComponent component : object.getClass().getRecordComponents()) {
            Object part = component.getAccessor().invoke(object);
            parts.add(renderer.render(component.getName()) + ":" + renderer.render(part));
        }
        return parts.toString();
    }

    @Format("json")
    static String json(Provenance why, Renderer renderer) throws Exception {
        return renderer.render(why.toString().lines().map(String::strip).toList());
    }
}

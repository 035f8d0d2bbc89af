package org.waymark.dectate;

import java.util.List;
import java.util.Map;

/** Reads untyped JSON: maps, lists, strings, numbers. */
record Json(Object value) {
    static Json of(Object value) {
        return new Json(value);
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    Json get(String key) {
        return new Json(map().get(key));
    }

    Json get(int index) {
        return new Json(((List<?>) value).get(index));
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(map().get(key));
    }

    String text() {
        return (String) value;
    }

    String text(String key) {
        return (String) map().get(key);
    }

    @SuppressWarnings("unchecked") // JSON objects have strings as keys
    Map<String, Object> map() {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    List<Json> list() {
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(Json::new).toList();
    }

    List<Json> list(String key) {
        return get(key).list();
    }

    List<String> texts(String key) {
        return list(key).stream().map(Json::text).toList();
    }
}

package org.waymark.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.JsonText;

/** An answer that is made for programs, and shown to people as it is. */
record ToolDocument(Map<String, ? extends @Nullable Object> json) implements ToolAnswer {
    @Override
    public boolean isGood() {
        return true;
    }

    @Override
    public String text() {
        return JsonText.of(json);
    }
}

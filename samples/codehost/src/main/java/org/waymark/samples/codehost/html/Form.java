package org.waymark.samples.codehost.html;

import java.util.Map;
import org.waymark.web.Markup;

/** Fields of a form. What was refused stays as it was typed, with the problem beside it. */
public record Form(Map<String, String> problems) {
    /** Returns a form that nobody has filled in yet. */
    public static Form fresh() {
        return new Form(Map.of());
    }

    /** Returns a field of one line. */
    public Markup line(String name, String label, String value, int most) {
        return Markup.html("""
                <label for="{}">{}</label>
                <input id="{}" name="{}" value="{}" maxlength="{}" aria-invalid="{}" aria-describedby="{}-problem">
                {}
                """, name, label, name, name, value, most, isRefused(name), name, problem(name));
    }

    /** Returns a field of several lines. Browsers drop a line break after the tag, so there is one to be dropped. */
    public Markup lines(String name, String label, String value, int most) {
        return Markup.html("""
                <label for="{}">{}</label>
                <textarea id="{}" name="{}" maxlength="{}" rows="8" aria-invalid="{}" aria-describedby="{}-problem">
                {}</textarea>
                {}
                """, name, label, name, name, most, isRefused(name), name, value, problem(name));
    }

    /** Returns the problem with a field, nothing if there is none. */
    public Markup problem(String name) {
        String message = problems.get(name);
        return message == null
                ? Markup.empty()
                : Markup.html("<strong class=\"problem\" id=\"{}-problem\">{}</strong>\n", name, message);
    }

    private boolean isRefused(String name) {
        return problems.containsKey(name);
    }
}

package org.waymark.traject;

/** Makes text from strangers fit for a message. */
final class Printable {
    private Printable() {}

    /** Returns at most {@code limit} characters of a text in quotes, with all but printable ASCII escaped. */
    static String of(String text, int limit) {
        StringBuilder shown = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), limit); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                shown.append(String.format("\\u%04x", (int) character));
            } else {
                shown.append(character);
            }
        }
        return shown.append(text.length() > limit ? "...\"" : "\"").toString();
    }
}

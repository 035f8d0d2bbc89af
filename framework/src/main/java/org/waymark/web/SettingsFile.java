package org.waymark.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.waymark.web.SettingsOverrides.Entry;
import org.waymark.web.SettingsOverrides.Text;

/** Reads settings from a file, and remembers the line of each. */
final class SettingsFile {
    private final Path file;
    private final List<Entry> entries = new ArrayList<>();

    private SettingsFile(Path file) {
        this.file = file;
    }

    /**
     * Returns what a file says.
     *
     * @throws IllegalArgumentException if there is no such file, or if it is none of settings
     */
    static List<Entry> read(Path file) {
        SettingsFile read = new SettingsFile(file);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no settings file " + file + ".");
        }
        try {
            String text = Files.readString(file);
            if (file.toString().endsWith(".json")) {
                read.json(text);
            } else if (file.toString().endsWith(".properties")) {
                read.properties(text.lines().toList());
            } else {
                throw new IllegalArgumentException(
                        "Settings are read from files that end in .properties or .json, not from " + file + ".");
            }
            return read.entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that ends in a backslash goes on in the next one. */
    private void properties(List<String> lines) throws IOException {
        StringBuilder logical = new StringBuilder();
        int first = 1;
        for (int i = 0; i < lines.size(); i++) {
            logical.append(lines.get(i)).append('\n');
            if (!goesOn(lines.get(i))) {
                property(logical.toString(), first);
                logical.setLength(0);
                first = i + 2;
            }
        }
        property(logical.toString(), first);
    }

    private static boolean goesOn(String line) {
        boolean isComment = line.strip().startsWith("#") || line.strip().startsWith("!");
        int slashes = line.length() - line.replaceAll("\\\\+$", "").length();
        return !isComment && slashes % 2 == 1;
    }

    private void property(String text, int line) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place(line) + ": " + e.getMessage(), e);
        }
        for (String key : properties.stringPropertyNames()) {
            String value = properties.getProperty(key);
            int dot = key.lastIndexOf('.');
            if (dot < 0) {
                throw new IllegalArgumentException(place(line) + ": \"" + key
                        + "\" is in no section. Write it as section.setting, such as smtp.port.");
            }
            add(key.substring(0, dot), key.substring(dot + 1), Text.of(value, place(line)));
        }
    }

    private void json(String text) {
        Object read;
        try {
            read = JsonCodecs.ofClassPath().read(text.getBytes(StandardCharsets.UTF_8), Map.class);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        ((Map<?, ?>) read).forEach((section, settings) -> {
            if (!(settings instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(place(line(text, section, null)) + ": \"" + section
                        + "\" is no section. Write {\"" + section + "\": {...}}.");
            }
            map.forEach((name, value) ->
                    add(String.valueOf(section), String.valueOf(name), text(value, place(line(text, section, name)))));
        });
    }

    private static Text text(@Nullable Object value, String place) {
        if (value == null) {
            throw new IllegalArgumentException(place + ": null is no value. Leave the setting out, or give it one.");
        }
        List<String> parts = value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
        return new Text(String.join(",", parts), parts, place);
    }

    /** Returns the line where the name of a setting is, as far as a search for it can tell. */
    private static int line(String text, Object section, @Nullable Object name) {
        int start = Math.max(0, text.indexOf("\"" + section + "\""));
        int found = Math.max(start, name == null ? 0 : text.indexOf("\"" + name + "\"", start));
        return 1 + (int) text.substring(0, found).chars().filter(c -> c == '\n').count();
    }

    private void add(String section, String setting, Text text) {
        entries.add(new Entry(section, setting, text));
    }

    private String place(int line) {
        return file.getFileName() + ":" + line;
    }
}

package org.waymark.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Headers;

/**
 * A question as it was typed.
 *
 * @param words the command and its operands
 * @param isJson whether the answer is to be JSON
 * @param isHelp whether help is asked for
 * @param app what makes the app, as {@code class::member}; null if nothing is said
 * @param headers the headers of the request that is asked about
 */
record ToolArguments(
        List<String> words,
        boolean isJson,
        boolean isHelp,
        @Nullable String app,
        Headers headers) {
    private static final List<String> OPTIONS = List.of("--json", "--app", "--header", "--help");

    static ToolArguments parse(String... arguments) {
        List<String> words = new ArrayList<>();
        boolean isJson = false;
        boolean isHelp = arguments.length == 0;
        String app = null;
        Headers headers = Headers.none();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--json" -> isJson = true;
                case "--help", "-h" -> isHelp = true;
                case "--app" -> app = value(argument, rest);
                case "--header" -> headers = and(headers, value(argument, rest));
                default -> words.add(word(argument));
            }
        }
        return new ToolArguments(List.copyOf(words), isJson, isHelp, app, headers);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new ToolException(option + " needs a value after it.");
        }
        return rest.next();
    }

    private static String word(String argument) {
        if (argument.startsWith("-")) {
            throw ToolException.unknown("There is no option " + argument + ".", OPTIONS);
        }
        return argument;
    }

    private static Headers and(Headers headers, String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new ToolException("\"" + line + "\" is no header. Write it as \"Accept: text/html\".");
        }
        try {
            return headers.and(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        } catch (IllegalArgumentException e) {
            throw new ToolException("\"" + line + "\" is no header. " + e.getMessage(), e);
        }
    }

    String command() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** Returns what follows the name of the app. */
    List<String> operands() {
        return words.subList(2, words.size());
    }
}

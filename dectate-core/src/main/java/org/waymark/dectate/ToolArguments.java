package org.waymark.dectate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A question as it was typed.
 *
 * @param words the command and its operands
 * @param flags the options without a value
 * @param scanned the packages to scan
 */
record ToolArguments(List<String> words, Set<String> flags, List<String> scanned) {
    private static final String SCAN = "--scan";
    private static final Set<String> FLAGS = Set.of("--json", "--dot", "--help", "-h");
    private static final List<String> OPTIONS = List.of("--json", "--dot", SCAN, "--help");

    static ToolArguments parse(String... arguments) {
        List<String> words = new ArrayList<>();
        Set<String> flags = new HashSet<>();
        List<String> scanned = new ArrayList<>();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--")) {
                rest.forEachRemaining(words::add);
            } else if (argument.equals(SCAN)) {
                scanned.add(value(rest));
            } else if (argument.startsWith(SCAN + "=")) {
                scanned.add(argument.substring(SCAN.length() + 1));
            } else if (FLAGS.contains(argument)) {
                flags.add(argument);
            } else if (argument.startsWith("-")) {
                ToolException.known("option", argument, OPTIONS, Function.identity());
            } else {
                words.add(argument);
            }
        }
        return new ToolArguments(List.copyOf(words), Set.copyOf(flags), List.copyOf(scanned));
    }

    private static String value(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new ToolException(
                    SCAN + " needs the name of a package after it, or a dot for those of the app types.");
        }
        return rest.next();
    }

    /** Returns whether help is asked for; who asks nothing needs it. */
    boolean help() {
        return words.isEmpty() || flags.contains("--help") || flags.contains("-h");
    }

    boolean json() {
        return flags.contains("--json");
    }

    boolean dot() {
        return flags.contains("--dot");
    }

    String command() {
        return words.get(0);
    }

    List<String> operands() {
        return words.subList(1, words.size());
    }

    String operand(int index) {
        return operands().get(index);
    }

    /** Returns what an operand is about. */
    ToolSubject subject(int index) {
        return ToolSubject.of(operand(index), scanned);
    }
}

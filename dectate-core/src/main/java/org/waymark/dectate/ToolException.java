package org.waymark.dectate;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells why a question from the command line is not understood. */
final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }

    /** Returns what somebody named, or says what else there is. */
    static <T> T known(String kind, String name, Collection<T> all, Function<T, String> nameOf) {
        return all.stream()
                .filter(one -> nameOf.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "There is no " + kind + " " + name + ".",
                        name,
                        all.stream().map(nameOf).toList()));
    }

    /** Returns the complaint that something is not known, with the nearest that is, or else all that is. */
    static ToolException unknown(String complaint, String name, Collection<String> all) {
        List<String> names = all.stream().distinct().toList();
        String hint = Nearest.to(name, names, Function.identity())
                .map(near -> " The nearest is " + near + ".")
                .orElseGet(() ->
                        names.isEmpty() ? "" : names.stream().collect(Collectors.joining(", ", " There is: ", ".")));
        return new ToolException(complaint + hint);
    }
}

package org.waymark.samples.commands;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.SortedSet;
import java.util.TreeSet;
import org.waymark.dectate.RegistryKey;
import org.waymark.reg.Dispatch;
import org.waymark.reg.Registration;

/** The formats of a program: one dispatch function on the class of the result and the name of the format. */
final class Formats {
    static final RegistryKey<Formats> KEY = RegistryKey.of("formats", Formats::new);

    private final Dispatch<Rendering> dispatch = Dispatch.on(Rendering.class, MethodHandles.lookup())
            .matchInstance("result", 0)
            .matchKey("format", 1)
            .otherwise((result, format, program) -> refuse(result.getClass(), format))
            .create();

    void add(FormatAction action) {
        FormatAction.Identity identity = action.identity();
        dispatch.registerAt(action.location().toString(), action, identity.result(), identity.format());
    }

    Rendering rendering() {
        return dispatch.call();
    }

    /** Refuses a format in which nothing that a command returns could be written. */
    void check(Class<?> declared, String format) {
        Class<?> result = MethodType.methodType(declared).wrap().returnType();
        if (!of(result).contains(format)) {
            refuse(result, format);
        }
    }

    private String refuse(Class<?> result, String format) {
        SortedSet<String> known = of(result);
        throw CommandException.misuse("There is no format " + format + " for " + result.getSimpleName() + "."
                + Nearest.hint(format, known) + " There are: " + String.join(", ", known) + ".");
    }

    private SortedSet<String> of(Class<?> result) {
        SortedSet<String> names = new TreeSet<>();
        for (Registration<Rendering> registered : dispatch.registrations()) {
            Class<?> type = (Class<?>) registered.values().get(0);
            if (type.isAssignableFrom(result) || result.isAssignableFrom(type)) {
                names.add((String) registered.values().get(1));
            }
        }
        return names;
    }
}

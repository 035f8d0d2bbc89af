package org.waymark.web.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.traject.LinkException;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.Conflict;
import org.waymark.web.http.Forbidden;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.MethodNotAllowed;
import org.waymark.web.http.NotFound;
import org.waymark.web.http.Unauthorized;

/** The exceptions that the cases name without defining them, and what each is in Java. */
final class Faults {
    private static final Map<String, Class<? extends Throwable>> KNOWN = Map.ofEntries(
            Map.entry("Exception", Exception.class),
            Map.entry("RuntimeError", IllegalStateException.class),
            Map.entry("ValueError", IllegalArgumentException.class),
            Map.entry("TypeError", ClassCastException.class),
            Map.entry("KeyError", NoSuchElementException.class),
            Map.entry("IndexError", IndexOutOfBoundsException.class),
            Map.entry("ZeroDivisionError", ArithmeticException.class),
            Map.entry("NotImplementedError", UnsupportedOperationException.class),
            Map.entry("AttributeError", MissingAttribute.class),
            Map.entry("LinkError", LinkException.class),
            Map.entry("HTTPException", HttpException.class),
            Map.entry("HTTPError", HttpException.class),
            Map.entry("HTTPBadRequest", BadRequest.class),
            Map.entry("HTTPUnauthorized", Unauthorized.class),
            Map.entry("HTTPForbidden", Forbidden.class),
            Map.entry("HTTPNotFound", NotFound.class),
            Map.entry("HTTPMethodNotAllowed", MethodNotAllowed.class),
            Map.entry("HTTPConflict", Conflict.class));

    private static final Map<Class<?>, String> NAMES = new HashMap<>(Map.of(NoApp.class, "LinkError"));

    static {
        KNOWN.forEach((name, type) -> NAMES.put(type, name));
    }

    private Faults() {}

    /** Returns the class that stands for an exception of the original's, or null if another has to be made. */
    static Class<? extends Throwable> known(String name) {
        return KNOWN.get(name);
    }

    /** Returns the name that an exception has in the cases. */
    static String nameOf(Throwable fault) {
        for (Class<?> type = fault.getClass(); type != Throwable.class; type = type.getSuperclass()) {
            if (type.getPackageName().equals(CaseTypes.PACKAGE)) {
                return type.getSimpleName();
            }
            if (NAMES.containsKey(type) && type != HttpException.class) {
                return NAMES.get(type);
            }
            if (type == HttpException.class) {
                return Statuses.nameOf(((HttpException) fault).status());
            }
        }
        return fault.getClass().getSimpleName();
    }

    /** Returns an exception of a class, as the application would make it. */
    static Throwable make(Class<?> type, String message) throws ReflectiveOperationException {
        if (type == Unauthorized.class) {
            return new Unauthorized(message, "Cookie");
        }
        if (type == MethodNotAllowed.class) {
            return new MethodNotAllowed(message, Set.of());
        }
        return (Throwable) type.getConstructor(String.class).newInstance(message);
    }

    /** Returns whether exceptions of a class are made from a message alone. */
    static boolean takesMessage(Class<?> type) {
        return Stream.of(type.getConstructors()).anyMatch(constructor -> List.of(constructor.getParameterTypes())
                .equals(List.of(String.class)));
    }

    /** Returns the class file of a subclass of an exception; the status is 0 if the base class has one itself. */
    static byte[] subclass(String name, Class<?> base, int status) {
        return TypeWriter.aSubclass(name, base, status, List.of(String.class));
    }
}

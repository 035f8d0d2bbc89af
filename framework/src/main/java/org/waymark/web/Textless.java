package org.waymark.web;

import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Target;
import org.waymark.web.http.Body;

/** What has no text of its own: a client would be sent the name of a class. */
final class Textless {
    private static final List<Class<?>> TYPES = List.of(
            Optional.class,
            Body.class,
            InputStream.class,
            Reader.class,
            BaseStream.class,
            Future.class,
            CompletionStage.class);

    private Textless() {}

    /**
     * Refuses a method that returns such.
     *
     * @param instead what it may return
     * @throws DirectiveException if it does
     */
    static void refuse(Target target, String instead) {
        Class<?> returned = target.method().getReturnType();
        if (is(returned)) {
            throw new DirectiveException(told(target + " returns " + returned.getSimpleName(), instead));
        }
    }

    /**
     * Returns the text of what a view returned.
     *
     * @param instead what it may return
     * @throws IllegalStateException if it has none
     */
    static String require(Object value, String instead) {
        if (is(value.getClass())) {
            throw new IllegalStateException(
                    told("A view returned a " + value.getClass().getTypeName(), instead));
        }
        return value.toString();
    }

    private static String told(String what, String instead) {
        return what + ", which has no text to send. Return " + instead
                + "; where there is nothing, return null or throw NotFound.";
    }

    private static boolean is(Class<?> type) {
        return type.isArray() || TYPES.stream().anyMatch(each -> each.isAssignableFrom(type));
    }
}

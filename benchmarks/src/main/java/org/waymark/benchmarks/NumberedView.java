package org.waymark.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An implementation that answers with its number. Each number has a class of its own, as it would in a program. */
final class NumberedView implements Views.View {

    private static final Map<Integer, Views.View> VIEWS = new ConcurrentHashMap<>();

    private final int number;

    NumberedView(int number) {
        this.number = number;
    }

    static Views.View of(int number) {
        return VIEWS.computeIfAbsent(number, NumberedView::create);
    }

    private static Views.View create(int number) {
        try (InputStream file = NumberedView.class.getResourceAsStream("NumberedView.class")) {
            if (file == null) {
                throw new IllegalStateException("The class file of NumberedView is missing");
            }
            return (Views.View) MethodHandles.lookup()
                    .defineHiddenClass(file.readAllBytes(), false)
                    .lookupClass()
                    .getDeclaredConstructor(int.class)
                    .newInstance(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int render(Object model, Object request, String method) {
        return number;
    }
}

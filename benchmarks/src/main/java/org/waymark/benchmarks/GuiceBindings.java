package org.waymark.benchmarks;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.name.Names;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The settings as bindings of Guice to instances, told apart by their names. */
final class GuiceBindings implements Bindings {

    private final Map<Key<String>, String> settings = new LinkedHashMap<>();

    GuiceBindings(int count) {
        for (int i = 0; i < count; i++) {
            settings.put(key("name" + i), "value" + i);
        }
    }

    @Override
    public UnaryOperator<String> commit() {
        var injector = Guice.createInjector(
                binder -> settings.forEach((key, value) -> binder.bind(key).toInstance(value)));
        return name -> injector.getInstance(key(name));
    }

    private static Key<String> key(String name) {
        return Key.get(String.class, Names.named(name));
    }
}

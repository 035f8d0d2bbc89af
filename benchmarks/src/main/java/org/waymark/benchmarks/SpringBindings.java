package org.waymark.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.support.GenericApplicationContext;

/** The settings as beans of Spring that suppliers make, told apart by their names. */
final class SpringBindings implements Bindings {

    private final Map<String, String> settings = new LinkedHashMap<>();

    SpringBindings(int count) {
        for (int i = 0; i < count; i++) {
            settings.put("name" + i, "value" + i);
        }
    }

    @Override
    public UnaryOperator<String> commit() {
        var context = new GenericApplicationContext();
        settings.forEach((name, value) -> context.registerBean(name, String.class, () -> value));
        context.refresh();
        return name -> context.getBean(name, String.class);
    }
}

package org.waymark.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;

/** The settings as actions, declared in code. */
final class WaymarkBindings implements Bindings {

    private static final RegistryKey<Map<String, String>> SETTINGS = RegistryKey.of("settings", HashMap::new);
    private static final ActionGroup GROUP = ActionGroup.of("settings");

    private record Setting(String name, String value) implements Action {
        @Override
        public ActionGroup group() {
            return GROUP;
        }

        @Override
        public Object identity() {
            return name;
        }

        @Override
        public void perform(Registries registries) {
            registries.get(SETTINGS).put(name, value);
        }
    }

    private static final class App {}

    private final List<Setting> settings;

    WaymarkBindings(int count) {
        settings = IntStream.range(0, count)
                .mapToObj(i -> new Setting("name" + i, "value" + i))
                .toList();
    }

    @Override
    public UnaryOperator<String> commit() {
        var builder = Configuration.builder().app(App.class);
        for (var setting : settings) {
            builder.declare(App.class, setting);
        }
        return builder.build().commit().registries(App.class).get(SETTINGS)::get;
    }
}

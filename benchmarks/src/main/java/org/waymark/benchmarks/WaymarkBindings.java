package org.waymark.benchmarks;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.waymark.dectate.Configuration;

/** The settings as actions, declared in code. */
final class WaymarkBindings implements Bindings {

    private final List<SettingsApp.SettingAction> settings;

    WaymarkBindings(int count) {
        settings = IntStream.range(0, count)
                .mapToObj(i -> new SettingsApp.SettingAction("name" + i, "value" + i))
                .toList();
    }

    @Override
    public UnaryOperator<String> commit() {
        return commit(declared());
    }

    /** Returns the configuration with all settings, before it is checked and built. */
    Configuration declared() {
        var builder = Configuration.builder().app(SettingsApp.class);
        for (var setting : settings) {
            builder.declare(SettingsApp.class, setting);
        }
        return builder.build();
    }

    static UnaryOperator<String> commit(Configuration configuration) {
        return configuration.commit().registries(SettingsApp.class).get(SettingsApp.SETTINGS)::get;
    }
}

package org.waymark.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.Map;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.DirectiveSet;
import org.waymark.dectate.DirectiveTable;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;
import org.waymark.dectate.UseDirectives;

/** What is configured in the benchmarks of configuration: an application with named settings. */
@UseDirectives(SettingsApp.Directives.class)
public final class SettingsApp {

    static final RegistryKey<Map<String, String>> SETTINGS = RegistryKey.of("settings", HashMap::new);

    private static final ActionGroup GROUP = ActionGroup.of("settings");

    private SettingsApp() {}

    /** Gives a value to a name. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Setting {
        /** Returns the name. */
        String name();

        /** Returns the value. */
        String value();
    }

    /** Makes settings of annotations. */
    public static final class Directives implements DirectiveSet {
        @Override
        public void define(DirectiveTable table) {
            table.directive(Setting.class, (setting, target) -> new SettingAction(setting.name(), setting.value()));
        }
    }

    record SettingAction(String name, String value) implements Action {
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
}

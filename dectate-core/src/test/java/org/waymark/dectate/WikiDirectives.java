package org.waymark.dectate;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.TreeMap;

/** A small framework on top of Dectate, for tests: pages, and settings. */
public final class WikiDirectives implements DirectiveSet {
    public static final RegistryKey<Map<String, String>> PAGES = RegistryKey.of("pages", TreeMap::new);
    public static final RegistryKey<Map<String, String>> SETTINGS = RegistryKey.of("settings", TreeMap::new);
    static final ActionGroup SETTING = ActionGroup.of("settings");
    static final ActionGroup PAGE = ActionGroup.of("pages").dependsOn(SETTING);

    WikiDirectives() {}

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Page {
        String name() default "";

        String title() default "untitled";
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Settings.class)
    public @interface Setting {
        String name();

        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Settings {
        Setting[] value();
    }

    @Page(name = "start", title = "Welcome")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface StartPage {}

    /** Enters a page under its name; the value tells which element it came from. */
    record PageAction(String name, String value) implements Action {
        @Override
        public ActionGroup group() {
            return PAGE;
        }

        @Override
        public Object identity() {
            return name;
        }

        @Override
        public void perform(Registries registries) {
            registries.get(PAGES).put(name, value);
        }
    }

    record SettingAction(String name, String value) implements Action {
        @Override
        public ActionGroup group() {
            return SETTING;
        }

        @Override
        public Object identity() {
            return name;
        }

        @Override
        public void perform(Registries registries) {
            if (value.isBlank()) {
                throw new DirectiveException("The setting " + name + " has no value.");
            }
            registries.get(SETTINGS).put(name, value);
        }
    }

    @Override
    public void define(DirectiveTable table) {
        table.directive(Setting.class, (setting, target) -> new SettingAction(setting.name(), setting.value()));
        table.directive(Page.class, WikiDirectives::page);
    }

    private static Declaration page(Page page, Target target) {
        if (page.title().isBlank()) {
            throw new DirectiveException("The title of a page must not be blank.");
        }
        return new PageAction(page.name(), target.toString());
    }
}

package com.example.consumer;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Configures;
import org.waymark.dectate.DirectiveSet;
import org.waymark.dectate.DirectiveTable;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;
import org.waymark.dectate.UseDirectives;

/** A directive of one's own, an application that uses it, and another that overrides it. */
final class Greetings {

    @Retention(RetentionPolicy.RUNTIME)
    @interface Greeting {
        String language();

        String value();
    }

    static final class Directives implements DirectiveSet {
        static final RegistryKey<Map<String, String>> GREETINGS = RegistryKey.of("greetings", TreeMap::new);
        static final ActionGroup GROUP = ActionGroup.of("greetings");

        @Override
        public void define(DirectiveTable table) {
            table.directive(Greeting.class, (greeting, target) -> new Greet(greeting.language(), greeting.value()));
        }
    }

    private record Greet(String language, String text) implements Action {
        @Override
        public ActionGroup group() {
            return Directives.GROUP;
        }

        @Override
        public Object identity() {
            return language;
        }

        @Override
        public void perform(Registries registries) {
            registries.get(Directives.GREETINGS).put(language, text);
        }
    }

    @UseDirectives(Directives.class)
    @Greeting(language = "en", value = "Hello")
    static class Polite {}

    @Greeting(language = "en", value = "Hi")
    static class Casual extends Polite {}

    @Configures(Polite.class)
    @Greeting(language = "fr", value = "Bonjour")
    static class French {}

    private Greetings() {}

    static Configuration scanned() {
        return Configuration.builder().app(Polite.class).scan().build();
    }

    static Map<String, String> of(Class<?> app) {
        return Configuration.builder().app(app).build().commit().registries(app).get(Directives.GREETINGS);
    }
}

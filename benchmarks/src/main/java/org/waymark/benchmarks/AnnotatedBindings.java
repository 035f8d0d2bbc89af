package org.waymark.benchmarks;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.name.Names;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.waymark.dectate.Configuration;

/** Ways to configure from the annotations of some classes. Each returns what gives the value of a name. */
final class AnnotatedBindings {

    private AnnotatedBindings() {}

    static UnaryOperator<String> waymark(Class<?>... classes) {
        return WaymarkBindings.commit(
                Configuration.builder().app(SettingsApp.class).classes(classes).build());
    }

    static UnaryOperator<String> guice(Class<?>... classes) {
        var injector = Guice.createInjector(
                Stream.of(classes).map(AnnotatedBindings::module).toList());
        return name -> injector.getInstance(Key.get(String.class, Names.named(name)));
    }

    private static Module module(Class<?> type) {
        return SourceCompiler.create(type.getClassLoader(), type.getName(), Module.class);
    }

    static UnaryOperator<String> spring(Class<?>... classes) {
        var context = new AnnotationConfigApplicationContext();
        Arrays.stream(classes).forEach(context::register);
        context.refresh();
        return name -> context.getBean(name, String.class);
    }
}

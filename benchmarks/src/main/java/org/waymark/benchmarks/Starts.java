package org.waymark.benchmarks;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Configures;

/** Ways to start a program that is configured by its classes. Each gives the number of what is there then. */
final class Starts {

    private Starts() {}

    public static final class Waymark implements IntSupplier {
        @Override
        public int getAsInt() {
            return settings(Configuration.builder().app(SettingsApp.class).scan(ShopSource.PACKAGE));
        }
    }

    /** Nothing has to be found. */
    public static final class WaymarkNamed implements IntSupplier {
        @Override
        public int getAsInt() {
            var named = SourceCompiler.create(Starts.class.getClassLoader(), ShopSource.NAMED, Supplier.class);
            return settings(Configuration.builder().app(SettingsApp.class).classes((Class<?>[]) named.get()));
        }
    }

    private static int settings(Configuration.Builder builder) {
        return builder.build()
                .commit()
                .registries(SettingsApp.class)
                .get(SettingsApp.SETTINGS)
                .size();
    }

    /** A bean for each class that configures the program, made by its constructor. */
    public static final class Spring implements IntSupplier {
        @Override
        public int getAsInt() {
            try (var context = new GenericApplicationContext()) {
                var scanner = new ClassPathBeanDefinitionScanner(context, false);
                scanner.addIncludeFilter(new AnnotationTypeFilter(Configures.class));
                scanner.setIncludeAnnotationConfig(false);
                scanner.scan(ShopSource.PACKAGE);
                context.refresh();
                return context.getBeanDefinitionCount();
            }
        }
    }
}

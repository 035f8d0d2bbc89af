package org.waymark.benchmarks;

import io.github.classgraph.ClassGraph;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Configures;

/** Ways to find the classes of a program that configure it. Each gives their number, the classes being loaded. */
final class Finders {

    private Finders() {}

    public static final class Waymark implements IntSupplier {
        @Override
        public int getAsInt() {
            return Configuration.builder()
                    .app(SettingsApp.class)
                    .scan(ShopSource.PACKAGE)
                    .rescan()
                    .build()
                    .scanReport()
                    .found()
                    .size();
        }
    }

    public static final class BareClassGraph implements IntSupplier {
        @Override
        public int getAsInt() {
            var classGraph = new ClassGraph()
                    .overrideClassLoaders(Finders.class.getClassLoader())
                    .acceptPackages(ShopSource.PACKAGE)
                    .enableAnnotationInfo()
                    .ignoreClassVisibility();
            try (var result = classGraph.scan()) {
                return load(result.getClassesWithAnnotation(Configures.class).getNames());
            }
        }
    }

    public static final class Spring implements IntSupplier {
        @Override
        public int getAsInt() {
            var provider = new ClassPathScanningCandidateComponentProvider(false);
            provider.addIncludeFilter(new AnnotationTypeFilter(Configures.class));
            return load(provider.findCandidateComponents(ShopSource.PACKAGE).stream()
                    .map(candidate -> String.valueOf(candidate.getBeanClassName()))
                    .toList());
        }
    }

    private static int load(List<String> names) {
        for (String name : names) {
            try {
                Class<?> unused = Class.forName(name, false, Finders.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return names.size();
    }
}

package org.waymark.benchmarks;

import static org.waymark.benchmarks.Lines.each;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes classes whose methods are settings, a hundred to a class, in the words of each of those who are compared. */
final class AnnotationsSource {

    private static final int METHODS = 100;

    private final int settings;

    AnnotationsSource(int settings) {
        this.settings = settings;
    }

    /** Returns the text of each class by its name. */
    Map<String, String> sources(AnnotationsBenchmark.Peer peer) {
        int classes = (settings + METHODS - 1) / METHODS;
        return IntStream.range(0, classes).boxed().collect(Collectors.toMap(i -> "Settings" + i, i -> switch (peer) {
            case WAYMARK -> waymark(i);
            case GUICE -> guice(i);
            case SPRING -> spring(i);
        }));
    }

    private String waymark(int number) {
        return """
                import org.waymark.benchmarks.SettingsApp;
                import org.waymark.dectate.Configures;
                @Configures(SettingsApp.class)
                public final class Settings%d {
                    %s
                }
                """.formatted(number, methods(number, i -> """
                    @SettingsApp.Setting(name = "name%d", value = "value%d")
                    public static String setting%d() { return "value%d"; }
                    """.formatted(i, i, i, i)));
    }

    private String guice(int number) {
        return """
                import com.google.inject.AbstractModule;
                import com.google.inject.Provides;
                import com.google.inject.name.Named;
                public final class Settings%d extends AbstractModule {
                    %s
                }
                """.formatted(number, methods(number, i -> """
                    @Provides @Named("name%d")
                    public String setting%d() { return "value%d"; }
                    """.formatted(i, i, i)));
    }

    private String spring(int number) {
        return """
                import org.springframework.context.annotation.Bean;
                import org.springframework.context.annotation.Configuration;
                @Configuration(proxyBeanMethods = false)
                public class Settings%d {
                    %s
                }
                """.formatted(number, methods(number, i -> """
                    @Bean("name%d")
                    public String setting%d() { return "value%d"; }
                    """.formatted(i, i, i)));
    }

    private String methods(int number, IntFunction<String> method) {
        int first = number * METHODS;
        return each(Math.min(METHODS, settings - first), i -> method.apply(first + i));
    }
}

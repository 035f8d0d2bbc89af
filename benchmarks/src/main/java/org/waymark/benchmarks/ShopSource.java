package org.waymark.benchmarks;

import static org.waymark.benchmarks.Lines.each;

import java.util.HashMap;
import java.util.Map;

/** Writes the classes of a program, one in five of which carries two settings. */
final class ShopSource {

    static final String PACKAGE = "shop";

    /** The name of a class, in a package of its own, that supplies the classes that carry settings. */
    static final String NAMED = "named.Classes";

    private static final int PART = 50;
    private static final int CONFIGURING = 5;

    private final int classes;

    ShopSource(int classes) {
        this.classes = classes;
    }

    /** Returns how many classes carry settings. */
    int configuring() {
        return (classes + CONFIGURING - 1) / CONFIGURING;
    }

    /** Returns how many settings there are. */
    int settings() {
        return 2 * configuring();
    }

    /** Returns the text of each class by its name. */
    Map<String, String> sources() {
        Map<String, String> sources = new HashMap<>();
        for (int i = 0; i < classes; i++) {
            sources.put(name(i), i % CONFIGURING == 0 ? configuring(i) : plain(i));
        }
        sources.put(NAMED, """
                package named;
                public final class Classes implements java.util.function.Supplier<Class<?>[]> {
                    @Override
                    public Class<?>[] get() { return new Class<?>[] {%s}; }
                }
                """.formatted(each(configuring(), ", ", i -> name(CONFIGURING * i) + ".class")));
        return sources;
    }

    private static String packageName(int number) {
        return PACKAGE + ".part" + number / PART;
    }

    private static String name(int number) {
        return packageName(number) + ".Class" + number;
    }

    private static String configuring(int number) {
        return """
                package %s;
                import org.waymark.benchmarks.SettingsApp;
                import org.waymark.dectate.Configures;
                @Configures(SettingsApp.class)
                public final class Class%d {
                    public Class%d() {}
                    %s
                }
                """.formatted(packageName(number), number, number, each(2, i ->
                """
                    @SettingsApp.Setting(name = "name%d", value = "value%d")
                    public static String setting%d(String given, int times) {
                        return given.repeat(times) + "setting";
                    }
                    """.formatted(2 * number + i, 2 * number + i, i)));
    }

    private static String plain(int number) {
        return """
                package %s;
                import java.util.ArrayList;
                import java.util.List;
                import java.util.Map;
                public class Class%d implements Comparable<Class%d> {
                    private final List<String> lines = new ArrayList<>();
                    private int count;
                    %s
                    @Deprecated
                    public Map<String, Integer> counted() { return Map.of(lines.toString(), count); }
                    @Override
                    public int compareTo(Class%d other) { return Integer.compare(count, other.count); }
                }
                """.formatted(packageName(number), number, number, each(4, i -> """
                    public int add%d(String line) {
                        for (String word : line.split(" ")) {
                            if (!word.isBlank() && lines.add(word)) {
                                count += word.length() + %d;
                            }
                        }
                        return count;
                    }
                    """.formatted(i, i)), number);
    }
}

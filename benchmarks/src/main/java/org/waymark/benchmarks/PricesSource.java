package org.waymark.benchmarks;

import static org.waymark.benchmarks.Lines.each;

/** Writes what a programmer would write by hand for a number of classes, and no more. */
final class PricesSource {

    private final int classes;

    PricesSource(int classes) {
        this.classes = classes;
    }

    String program() {
        return """
                import java.util.List;
                import org.waymark.benchmarks.Price;
                import org.waymark.benchmarks.Priced;

                public final class Program implements org.waymark.benchmarks.PricesProgram {
                    public abstract static sealed class Thing implements Priced permits %s {
                        abstract int accept(ThingVisitor visitor);
                    }
                    %s
                    abstract static class ThingVisitor {
                        %s
                    }
                    static final class Visitor extends ThingVisitor implements Price {
                        public int price(Object thing) { return ((Thing) thing).accept(this); }
                        %s
                    }
                    static final class Chain implements Price {
                        public int price(Object thing) {
                            %s
                            throw new IllegalArgumentException("No price of " + thing);
                        }
                    }
                    public List<Priced> things() { return List.of(%s); }
                    public List<Price> prices() { return List.of(%s); }
                    public Price chain() { return new Chain(); }
                    public Price visitor() { return new Visitor(); }
                }
                """.formatted(
                        each(classes, ", ", i -> "Thing" + i),
                        each(classes, PricesSource::thing),
                        each(classes, i -> "abstract int visit(Thing%d thing);".formatted(i)),
                        each(classes, i -> "int visit(Thing%d thing) { return %d; }".formatted(i, i)),
                        each(classes, i -> "if (thing instanceof Thing%d) { return %d; }".formatted(i, i)),
                        each(classes, ", ", i -> "new Thing" + i + "()"),
                        each(classes, ", ", i -> "thing -> " + i));
    }

    private static String thing(int number) {
        return """
                public static final class Thing%d extends Thing {
                    int accept(ThingVisitor visitor) { return visitor.visit(this); }
                    public int ownPrice() { return %d; }
                }""".formatted(number, number);
    }

    /** Writes the work as patterns in a switch. */
    String patternSwitch() {
        return """
                public final class PatternSwitch implements org.waymark.benchmarks.Price {
                    public int price(Object thing) {
                        return switch ((Program.Thing) thing) {
                            %s
                        };
                    }
                }
                """.formatted(each(classes, i -> "case Program.Thing%d it -> %d;".formatted(i, i)));
    }
}

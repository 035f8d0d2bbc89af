package org.waymark.traject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates patterns, paths and values, with a small alphabet, so that they meet, and with a nasty one. */
final class PathArbitraries {
    private static final List<String> NASTY = List.of(
            "", "/", "%", "+", "..", ".", "\\", ";", "?", "#", "&", "=", " ", "%2F", "%2e", "a", "-", "b", "é",
            "\u0000", "\n", "\u007f", "\u0085", "😀", "\ud800", "\udc00", "\uffff", "e\u0301", "../", "//", "{x}", "*");

    private PathArbitraries() {}

    /** Texts made of pieces that paths find hard. */
    static Arbitrary<String> values() {
        Arbitrary<String> pieces = Arbitraries.of(NASTY).list().ofMaxSize(4).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(8), plain());
    }

    /** Texts that every policy and every place takes. */
    static Arbitrary<String> plain() {
        return Arbitraries.strings().withCharRange('c', 'z').ofMinLength(1).ofMaxLength(5);
    }

    /** Literals of a few letters, so that they overlap. */
    private static Arbitrary<String> literals(int minimum) {
        return Arbitraries.strings().withChars("ab-").ofMinLength(minimum).ofMaxLength(2);
    }

    /** Segments with at most three variables; their names are given when they are put into a pattern. */
    static Arbitrary<Segment> segments() {
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(variables -> variables == 0
                        ? literals(1).map(text -> new Segment(List.of(text), List.of()))
                        : Combinators.combine(literals(0), literals(1).list().ofSize(variables - 1), literals(0))
                                .as((prefix, middle, suffix) -> {
                                    List<String> literals = new ArrayList<>(List.of(prefix));
                                    literals.addAll(middle);
                                    literals.add(suffix);
                                    return new Segment(literals, names(0, variables));
                                }));
    }

    /** Patterns whose variables are named by place, so that patterns can stand beside each other. */
    static Arbitrary<PathPattern> patterns() {
        return Combinators.combine(segments().list().ofMaxSize(3), ends()).as(PathArbitraries::pattern);
    }

    /** Ends of patterns, most of which do not absorb. */
    private static Arbitrary<Optional<Absorbing>> ends() {
        Arbitrary<Absorbing> some = Combinators.combine(
                        literals(0), segments().list().ofMaxSize(2))
                .as((suffix, tail) -> new Absorbing(new Segment(List.of("", suffix), List.of("rest")), true, tail));
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Optional.empty())),
                Tuple.of(1, Arbitraries.just(Optional.of(Absorbing.all("rest")))),
                Tuple.of(1, some.map(Optional::of)));
    }

    private static PathPattern pattern(List<Segment> segments, Optional<Absorbing> end) {
        List<String> variables = new ArrayList<>();
        List<Segment> named = named(segments, variables);
        end.ifPresent(absorbing -> variables.add(absorbing.name()));
        return new PathPattern(
                named,
                end.map(absorbing ->
                                new Absorbing(absorbing.last(), absorbing.some(), named(absorbing.tail(), variables)))
                        .orElse(null),
                variables);
    }

    /** Returns segments whose variables are named by how many come before. */
    private static List<Segment> named(List<Segment> segments, List<String> variables) {
        List<Segment> named = new ArrayList<>();
        for (Segment segment : segments) {
            List<String> names = names(variables.size(), segment.names().size());
            named.add(new Segment(segment.literals(), names));
            variables.addAll(names);
        }
        return named;
    }

    private static List<String> names(int from, int count) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            names.add("v" + i);
        }
        return names;
    }

    /** Tables of patterns that are not in conflict. */
    static Arbitrary<List<PathPattern>> tables() {
        return tables(patterns());
    }

    /** Tables of at most two segments with at most one variable each, for which all short paths can be tried. */
    static Arbitrary<List<PathPattern>> smallTables() {
        Arbitrary<Segment> small = Arbitraries.of("a", "b", "{v}", "a{v}", "{v}b", "a{v}b", "{v}a")
                .map(text -> PathPattern.parse(text).segments().get(0));
        return tables(Combinators.combine(small.list().ofMaxSize(2), Arbitraries.of(true, false, false))
                .as((segments, absorbs) ->
                        pattern(segments, absorbs ? Optional.of(Absorbing.all("rest")) : Optional.empty())));
    }

    private static Arbitrary<List<PathPattern>> tables(Arbitrary<PathPattern> rows) {
        return rows.list().ofMaxSize(8).map(patterns -> {
            List<String> shapes = new ArrayList<>();
            return patterns.stream()
                    .filter(pattern -> !shapes.contains(pattern.shape()) && shapes.add(pattern.shape()))
                    .toList();
        });
    }

    /** Paths of the small alphabet. */
    static Arbitrary<String> paths() {
        Arbitrary<String> segments =
                Arbitraries.strings().withChars("aabb--c+.").ofMinLength(1).ofMaxLength(6);
        return segments.list().ofMaxSize(4).map(parts -> "/" + String.join("/", parts));
    }
}

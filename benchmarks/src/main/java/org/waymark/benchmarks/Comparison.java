package org.waymark.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is compared with what in a table.
 *
 * @param parameter the parameter that makes the work larger, or empty if there is none
 * @param sizes its values
 * @param contenders who is compared, Waymark first
 */
record Comparison(String parameter, List<String> sizes, List<Contender> contenders) {

    static final Comparison DISPATCH = new Comparison(
            "implementations",
            List.of("1", "4", "32", "256"),
            List.of(
                    new Contender("Waymark", "DispatchBenchmark.call", "WAYMARK"),
                    new Contender("interface call (the limit)", "DispatchBenchmark.interfaceCall", ""),
                    new Contender("nested chain", "DispatchBenchmark.call", "NESTED_CHAIN"),
                    new Contender("flat chain", "DispatchBenchmark.call", "FLAT_CHAIN"),
                    new Contender("pattern switch", "DispatchBenchmark.patternSwitch", ""),
                    new Contender("visitor", "DispatchBenchmark.call", "VISITOR"),
                    new Contender("hash map", "DispatchBenchmark.call", "HASH_MAP"),
                    new Contender("hash map, Method.invoke", "DispatchBenchmark.call", "METHOD_INVOKE"),
                    new Contender("Clojure", "DispatchBenchmark.call", "CLOJURE"),
                    new Contender("Groovy", "DispatchBenchmark.call", "GROOVY")));

    static final Comparison CLASS_DISPATCH = new Comparison(
            "classes",
            List.of("4", "16", "64"),
            List.of(
                    new Contender("Waymark", "ClassDispatchBenchmark.call", "WAYMARK"),
                    new Contender("method of the class (the limit)", "ClassDispatchBenchmark.ownMethod", ""),
                    new Contender("chain", "ClassDispatchBenchmark.call", "CHAIN"),
                    new Contender("pattern switch", "ClassDispatchBenchmark.patternSwitch", ""),
                    new Contender("visitor", "ClassDispatchBenchmark.call", "VISITOR"),
                    new Contender("ClassValue", "ClassDispatchBenchmark.call", "CLASS_VALUE"),
                    new Contender("hash map", "ClassDispatchBenchmark.call", "HASH_MAP")));

    static final Comparison OTHERS = new Comparison(
            "",
            List.of(""),
            List.of(
                    new Contender("computed key: Waymark", "LazyKeyBenchmark.call", "WAYMARK"),
                    new Contender("by hand, where it counts", "LazyKeyBenchmark.call", "LAZY_CHAIN"),
                    new Contender("by hand, first", "LazyKeyBenchmark.call", "EAGER_CHAIN"),
                    new Contender("call, undisturbed: Waymark", "ChangeBenchmark.undisturbed", "WAYMARK"),
                    new Contender("Clojure", "ChangeBenchmark.undisturbed", "CLOJURE"),
                    new Contender("call, a change every 1,000: Waymark", "ChangeBenchmark.changing", "WAYMARK"),
                    new Contender("Clojure", "ChangeBenchmark.changing", "CLOJURE"),
                    new Contender("10,000 registrations: Waymark", "RegistrationBenchmark.registerAll", "WAYMARK"),
                    new Contender("Clojure", "RegistrationBenchmark.registerAll", "CLOJURE"),
                    new Contender("first call after them: Waymark", "RegistrationBenchmark.firstCall", "WAYMARK"),
                    new Contender("Clojure", "RegistrationBenchmark.firstCall", "CLOJURE"),
                    new Contender(
                            "first inherited call among them: Waymark",
                            "RegistrationBenchmark.firstInheritedCall",
                            "WAYMARK"),
                    new Contender("Clojure", "RegistrationBenchmark.firstInheritedCall", "CLOJURE"),
                    new Contender("first call, cold: Waymark", "ColdStartBenchmark.firstCall", "WAYMARK"),
                    new Contender(
                            "Waymark without generation", "ColdStartBenchmark.firstCall", "WAYMARK_WITHOUT_GENERATION"),
                    new Contender("by hand", "ColdStartBenchmark.firstCall", "BY_HAND"),
                    new Contender("Clojure", "ColdStartBenchmark.firstCall", "CLOJURE")));

    static final Comparison COMMIT = new Comparison(
            "actions",
            List.of("1000", "10000", "100000"),
            List.of(
                    new Contender("Waymark", "CommitBenchmark.commit", "WAYMARK"),
                    new Contender("Guice", "CommitBenchmark.commit", "GUICE"),
                    new Contender("Spring", "CommitBenchmark.commit", "SPRING")));

    static final Comparison COMMIT_STAGES = new Comparison(
            "actions",
            COMMIT.sizes,
            List.of(
                    new Contender("Waymark: declaring", "StagesBenchmark.declare", ""),
                    new Contender("Waymark: committing again", "StagesBenchmark.commitAgain", "")));

    static final Comparison ANNOTATIONS = new Comparison(
            "actions",
            List.of("1000", "10000"),
            List.of(
                    new Contender("Waymark", "AnnotationsBenchmark.commit", "WAYMARK"),
                    new Contender("Guice", "AnnotationsBenchmark.commit", "GUICE"),
                    new Contender("Spring", "AnnotationsBenchmark.commit", "SPRING")));

    static final Comparison WARM_SCAN = new Comparison(
            "classes",
            List.of("50", "500", "5000"),
            List.of(
                    new Contender("Waymark", "ScanBenchmark.warm", "WAYMARK"),
                    new Contender("ClassGraph alone", "ScanBenchmark.warm", "CLASS_GRAPH"),
                    new Contender("Spring", "ScanBenchmark.warm", "SPRING"),
                    new Contender("Waymark with an index", "ScanBenchmark.warm", "WAYMARK_INDEX")));

    static final Comparison COLD_SCAN = new Comparison(
            "classes",
            List.of("50", "500"),
            List.of(
                    new Contender("Waymark", "ScanBenchmark.cold", "WAYMARK"),
                    new Contender("ClassGraph alone", "ScanBenchmark.cold", "CLASS_GRAPH"),
                    new Contender("Spring", "ScanBenchmark.cold", "SPRING"),
                    new Contender("Waymark with an index", "ScanBenchmark.cold", "WAYMARK_INDEX")));

    static final Comparison START = new Comparison(
            "classes",
            COLD_SCAN.sizes,
            List.of(
                    new Contender("Waymark with an index", "StartBenchmark.start", "WAYMARK_INDEX"),
                    new Contender("Waymark with a scan", "StartBenchmark.start", "WAYMARK"),
                    new Contender("Waymark, classes named in code", "StartBenchmark.start", "WAYMARK_NAMED"),
                    new Contender("Spring", "StartBenchmark.start", "SPRING")));

    /** Returns what a column is called: a number with its thousands apart, or a word in small letters. */
    static String heading(String size) {
        return isNumber(size)
                ? String.format(Locale.ROOT, "%,d", Integer.parseInt(size))
                : size.toLowerCase(Locale.ROOT);
    }

    /** Returns what a group of bars is called. */
    String caption(String size) {
        if (!isNumber(size)) {
            return heading(size);
        }
        return size.equals("1") ? "1 " + parameter.replaceFirst("s$", "") : heading(size) + " " + parameter;
    }

    private static boolean isNumber(String size) {
        return size.matches("\\d+");
    }

    Optional<Result> result(List<Result> results, int jdk, String size, Contender contender) {
        return results.stream()
                .filter(result -> result.jdk() == jdk && contender.made(result))
                .filter(result ->
                        result.parameters().getOrDefault(parameter, "").equals(size))
                .findFirst();
    }
}

package org.waymark.stress;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * Runs all races, with the options of jcstress. It fails if one of them shows what it must not, and also if a twin, which
 * has a mistake, does not: then nothing was proven.
 */
public final class Races {
    private static final String TWIN = "Twin";

    private Races() {}

    public static void main(String[] arguments) throws Exception {
        List<String> wrong = new ArrayList<>();
        SortedMap<String, List<TestResult>> all = byName(run(arguments));
        System.out.println();
        all.forEach((name, results) -> {
            boolean good = name.endsWith(TWIN)
                    ? results.stream().anyMatch(Races::caught)
                    : results.stream().allMatch(Races::passed);
            String verdict = name.endsWith(TWIN) ? (good ? "caught" : "NOT CAUGHT") : (good ? "holds" : "FORBIDDEN");
            System.out.printf("%-11s %s: %s%n", verdict, name, samples(results));
            if (!good) {
                wrong.add(name);
            }
        });
        if (all.isEmpty()) {
            wrong.add("nothing ran");
        }
        if (!wrong.isEmpty()) {
            System.out.println("FAILED: " + String.join(", ", wrong));
            System.exit(1);
        }
    }

    /** The results of jcstress are in a file, which is where it also reports its failures from. */
    private static Collection<TestResult> run(String[] arguments) throws Exception {
        Options options = new Options(arguments);
        if (!options.parse()) {
            System.exit(2);
        }
        try {
            new JCStress(options).run();
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
        }
        InProcessCollector results = new InProcessCollector();
        DiskReadCollector reader = new DiskReadCollector(options.getResultFile(), results);
        reader.dump();
        reader.close();
        new File(options.getResultFile()).deleteOnExit();
        return results.getTestResults();
    }

    private static SortedMap<String, List<TestResult>> byName(Collection<TestResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.getName().replace("org.waymark.", ""), TreeMap::new, Collectors.toList()));
    }

    private static boolean passed(TestResult result) {
        return result.status() == Status.NORMAL && result.grading().isPassed;
    }

    private static boolean caught(TestResult result) {
        return result.status() == Status.NORMAL && !result.grading().isPassed;
    }

    private static String samples(List<TestResult> results) {
        TreeMap<String, Long> counts = new TreeMap<>();
        for (TestResult result : results) {
            result.getStateKeys().forEach(state -> counts.merge(state, result.getCount(state), Long::sum));
        }
        return counts.entrySet().stream()
                .map(entry -> "(" + entry.getKey() + ") " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}

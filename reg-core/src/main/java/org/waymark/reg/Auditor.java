package org.waymark.reg;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks for the ambiguous pairs in one state of a function. */
final class Auditor<F> {
    private static final int MOST = 100_000;

    private final Shape<F> shape;
    private final Matcher<F> matcher;
    private final List<Domain> domains;
    private final List<Audit.Ambiguity<F>> ambiguities = new ArrayList<>();
    private int examined;

    Auditor(Matcher<F> matcher) {
        this.matcher = matcher;
        this.shape = matcher.shape();
        this.domains = IntStream.range(0, shape.size())
                .mapToObj(i -> Domain.of(matcher, i))
                .toList();
    }

    Audit<F> audit() {
        List<Registration<F>> registrations = matcher.registrations();
        for (int i = 0; i < registrations.size(); i++) {
            for (int j = i + 1; j < registrations.size() && examined < MOST; j++) {
                compare(registrations.get(i), registrations.get(j));
            }
        }
        return new Audit<>(shape.type().title(), registrations.size(), ambiguities, examined < MOST);
    }

    private void compare(Registration<F> first, Registration<F> second) {
        if (matcher.ranking().canClash(first, second)) {
            Pair pair = new Pair(first, second);
            if (pair.isAmbiguous()) {
                ambiguities.add(new Audit.Ambiguity<>(first, second, List.copyOf(pair.missing)));
            }
        }
    }

    /** Two registrations that cannot be compared, and the calls that both match. */
    private final class Pair {
        private final Registration<F> first;
        private final Registration<F> second;
        private final List<List<@Nullable Object>> common = new ArrayList<>();
        private final @Nullable Object[] call = new Object[shape.size()];
        private final Set<Signature> missing = new LinkedHashSet<>();

        Pair(Registration<F> first, Registration<F> second) {
            this.first = first;
            this.second = second;
        }

        boolean isAmbiguous() {
            if (shape.runsAll(first.role())) {
                return first.role() == Role.PRIMARY
                        ? matchTogether(List.of(first, second))
                        : matcher.primaries().stream().anyMatch(this::runsBothWith);
            }
            if (matchTogether(List.of(first, second))) {
                examine(0);
            }
            return !missing.isEmpty();
        }

        private boolean runsBothWith(Registration<F> primary) {
            examined++;
            return matchTogether(List.of(first, second, primary));
        }

        /** Finds the values of calls that all of these match; returns whether there are any. */
        private boolean matchTogether(List<Registration<F>> registrations) {
            common.clear();
            for (int i = 0; i < shape.size(); i++) {
                List<@Nullable Object> values = new ArrayList<>();
                for (Registration<F> registration : registrations) {
                    values.add(registration.values().get(i));
                }
                common.add(domains.get(i).common(values));
            }
            return common.stream().noneMatch(List::isEmpty);
        }

        private void examine(int predicate) {
            if (predicate == shape.size()) {
                examined++;
                if (isAmbiguousForCall()) {
                    missing.add(shape.signatureOf(Failure.settling(shape, first, second, call)));
                }
                return;
            }
            for (Object value : common.get(predicate)) {
                if (examined < MOST) {
                    call[predicate] = value;
                    examine(predicate + 1);
                }
            }
        }

        private boolean isAmbiguousForCall() {
            Ranking<F> ranking = matcher.ranking();
            return matcher.matching(call).stream()
                    .noneMatch(third -> ranking.precedes(third, first) || ranking.precedes(third, second));
        }
    }
}

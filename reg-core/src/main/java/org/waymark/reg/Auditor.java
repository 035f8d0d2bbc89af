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
        for (int i = 0; i < registrations.size() && shape.policy() == Policy.UNAMBIGUOUS; i++) {
            for (int j = i + 1; j < registrations.size() && examined < MOST; j++) {
                compare(registrations.get(i), registrations.get(j));
            }
        }
        return new Audit<>(shape.type().title(), registrations.size(), ambiguities, examined < MOST);
    }

    private void compare(Registration<F> first, Registration<F> second) {
        if (!matcher.precedes(first, second) && !matcher.precedes(second, first)) {
            Set<Signature> missing = new Pair(first, second).missing();
            if (!missing.isEmpty()) {
                ambiguities.add(new Audit.Ambiguity<>(first, second, List.copyOf(missing)));
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

        Set<Signature> missing() {
            for (int i = 0; i < shape.size(); i++) {
                common.add(domains.get(i)
                        .common(first.values().get(i), second.values().get(i)));
                if (common.get(i).isEmpty()) {
                    return Set.of();
                }
            }
            examine(0);
            return missing;
        }

        private void examine(int predicate) {
            if (predicate == shape.size()) {
                examined++;
                if (isAmbiguous()) {
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

        private boolean isAmbiguous() {
            return matcher.matching(call).stream()
                    .noneMatch(third -> matcher.precedes(third, first) || matcher.precedes(third, second));
        }
    }
}

package org.waymark.reg;

import java.util.List;
import java.util.stream.Stream;

/**
 * The registrations of a function that some call would find ambiguous. The text of it, {@link #toString()}, is made for
 * people.
 *
 * <p>Two registrations are a pair if there can be a call that both match, for which neither is more specific than the
 * other, and for which no third one is more specific than one of them. Of advice of one role, and of implementations that
 * are combined, all that match run: there no third one settles it. What can be follows from the types alone: a class
 * that is not final may be extended, an interface that is not sealed may be implemented, by anybody and together with
 * any other. Two predicates that read the same argument count as independent.
 *
 * @param function the name of the function
 * @param registrations how many registrations were compared
 * @param ambiguities the pairs, in the order of registration
 * @param complete whether all calls were examined. Where registrations for sealed types and enums leave too many
 *     combinations, the rest is left out, and there may be more pairs
 * @param <F> the functional interface
 */
public record Audit<F>(String function, int registrations, List<Ambiguity<F>> ambiguities, boolean complete) {
    private static final int SHOWN = 40;

    /**
     * Creates an audit.
     *
     * @param function the name of the function
     * @param registrations how many registrations were compared
     * @param ambiguities the pairs, copied
     * @param complete whether all calls were examined
     */
    public Audit {
        ambiguities = List.copyOf(ambiguities);
    }

    /**
     * Two registrations that some call would find ambiguous.
     *
     * @param first the registration that was made earlier
     * @param second the other one
     * @param missing the values for which implementations would settle it; none if both run, so that no other one would. An
     *     {@link Intersection} stands for a type that is a subtype of several: it settles nothing as long as others can be written
     * @param <F> the functional interface
     */
    public record Ambiguity<F>(Registration<F> first, Registration<F> second, List<Signature> missing) {
        /**
         * Creates a pair.
         *
         * @param first the earlier registration
         * @param second the other one
         * @param missing the values that would settle it, copied
         */
        public Ambiguity {
            missing = List.copyOf(missing);
        }

        /** Returns what no single registration settles. */
        private Stream<Intersection> open() {
            return missing.stream()
                    .flatMap(signature -> signature.values().stream())
                    .filter(Intersection.class::isInstance)
                    .map(Intersection.class::cast);
        }

        /** Returns the pair and what is missing as some lines of text. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(first + "\n     " + second);
            text.append(missing.isEmpty() ? "\n     both run: prefer one of them" : "");
            missing.forEach(signature -> text.append("\n     missing: ").append(signature));
            return text.toString();
        }
    }

    /** Returns the audit as some lines of text. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(function).append(": ");
        text.append(ambiguities.isEmpty() ? "no ambiguous pair" : Text.counted(ambiguities.size(), "ambiguous pair"));
        text.append(" among ")
                .append(Text.counted(registrations, "registration"))
                .append('.');
        for (int i = 0; i < Math.min(SHOWN, ambiguities.size()); i++) {
            text.append("\n  ").append(i + 1).append(". ").append(ambiguities.get(i));
        }
        if (ambiguities.size() > SHOWN) {
            text.append("\n  and ").append(ambiguities.size() - SHOWN).append(" more");
        }
        List<Intersection> open = ambiguities.stream().flatMap(Ambiguity::open).toList();
        if (!open.isEmpty()) {
            boolean types =
                    open.stream().flatMap(each -> each.values().stream()).anyMatch(Class.class::isInstance);
            text.append("\nA & B stands for all that is both. Register an implementation for each that there is, ")
                    .append(
                            types
                                    ? "prefer one type to the other, or make the function linearized."
                                    : "or prefer one value to the other.");
        }
        if (!complete) {
            text.append("\nThere were too many combinations: there may be more pairs.");
        }
        return text.toString();
    }
}

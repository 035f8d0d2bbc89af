package org.waymark.reg;

import java.util.List;

/**
 * The classes of sealed hierarchies for which a function has no implementation. The text of it, {@link #toString()}, is
 * made for people.
 *
 * <p>A predicate takes part if the function declares a sealed type for it, or if a registered type is sealed or a subtype
 * of a sealed one. Sealed types of the JDK itself take part only if they are declared or registered, because so many
 * classes have one by the way. The combinations are those of the classes that such hierarchies allow; where a subtype is
 * not sealed, it stands for all that extend it. A combination counts as covered if there is an implementation for it,
 * whatever the other predicates demand.
 *
 * @param function the name of the function
 * @param combinations how many combinations there are; 0 if no predicate takes part
 * @param examined how many of them were looked at: all, unless there are very many
 * @param gaps the combinations without an implementation among those
 */
public record Coverage(String function, long combinations, long examined, List<Signature> gaps) {
    private static final int SHOWN = 40;

    /**
     * Creates a report.
     *
     * @param function the name of the function
     * @param combinations how many combinations there are
     * @param examined how many of them were looked at
     * @param gaps the combinations without an implementation, copied
     */
    public Coverage {
        gaps = List.copyOf(gaps);
    }

    /**
     * Returns whether all combinations were looked at. If not, there may be more gaps.
     *
     * @return whether there was no need to cut the search off
     */
    public boolean isComplete() {
        return examined == combinations;
    }

    /** Returns the report as some lines of text. */
    @Override
    public String toString() {
        if (combinations == 0) {
            return function + ": no predicate looks at a sealed hierarchy.";
        }
        StringBuilder text = new StringBuilder(function).append(": ");
        text.append(gaps.isEmpty() ? "none" : gaps.size()).append(" of ");
        text.append(Text.counted(examined, "combination"))
                .append(gaps.size() == 1 ? " of classes has" : " of classes have")
                .append(" no implementation.");
        gaps.stream().limit(SHOWN).forEach(gap -> text.append("\n  ").append(gap));
        if (gaps.size() > SHOWN) {
            text.append("\n  and ").append(gaps.size() - SHOWN).append(" more");
        }
        if (!isComplete()) {
            text.append("\nThere are ").append(combinations).append(" combinations: there may be more gaps.");
        }
        return text.toString();
    }
}

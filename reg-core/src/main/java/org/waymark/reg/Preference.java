package org.waymark.reg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Says that for one predicate a type counts as more specific than another, wherever both match.
 *
 * @param preferred the type, or registered value, that counts as more specific
 * @param over the type, or registered value, that counts as less specific
 * @param site where this was said
 */
record Preference(Object preferred, Object over, String site) {

    /**
     * Returns the preferences that lead from a type to one that is less specific: an empty list if the order alone
     * does, null if nothing does.
     */
    static @Nullable List<Preference> path(
            Object from, Object to, Collection<Preference> preferences, BiPredicate<Object, Object> atLeast) {
        if (atLeast.test(from, to)) {
            return List.of();
        }
        List<Preference> others = new ArrayList<>(preferences);
        for (Preference first : preferences) {
            if (atLeast.test(from, first.preferred)) {
                others.remove(first);
                List<Preference> rest = path(first.over, to, others, atLeast);
                if (rest != null) {
                    List<Preference> whole = new ArrayList<>(List.of(first));
                    whole.addAll(rest);
                    return whole;
                }
            }
        }
        return null;
    }

    /** Returns the preferences with this one, if it does not contradict them or the subtyping of the types. */
    List<Preference> addedTo(List<Preference> preferences, BiPredicate<Object, Object> atLeast, String title) {
        List<Preference> opposite = path(over, preferred, preferences, atLeast);
        if (opposite != null) {
            throw new RegistrationException(contradiction(opposite, title));
        }
        List<Preference> all = new ArrayList<>(preferences);
        all.add(this);
        return List.copyOf(all);
    }

    private String contradiction(List<Preference> opposite, String title) {
        String text = title + " cannot prefer " + text(preferred) + " over " + text(over);
        if (preferred.equals(over)) {
            return text + ": they are the same.";
        }
        if (opposite.isEmpty()) {
            return text + ": " + text(over)
                    + (over instanceof Class
                            ? " is a subtype, and so the more specific one."
                            : " is the more specific one.");
        }
        StringBuilder lines = new StringBuilder(text + ", because the opposite follows from what was said before.\n");
        int number = 1;
        for (Preference preference : opposite) {
            lines.append("  ").append(number++).append(". ").append(preference).append('\n');
        }
        return lines + "  " + number + ". " + this + "\nLeave one of them out.";
    }

    private static String text(Object value) {
        return value instanceof Class<?> type ? type.getTypeName() : Text.of(new CustomOrder.Registered(value));
    }

    @Override
    public String toString() {
        return text(preferred) + " over " + text(over) + " " + Site.phrase(site);
    }
}

package org.waymark.reg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that for one predicate a type counts as more specific than another, wherever both match.
 *
 * @param preferred the type that counts as more specific
 * @param over the type that counts as less specific
 * @param site where this was said
 */
record Preference(Class<?> preferred, Class<?> over, String site) {

    /**
     * Returns the preferences that lead from a type to one that is less specific: an empty list if subtyping alone
     * does, null if nothing does.
     */
    static @Nullable List<Preference> path(Class<?> from, Class<?> to, Collection<Preference> preferences) {
        if (isSubtype(from, to)) {
            return List.of();
        }
        List<Preference> others = new ArrayList<>(preferences);
        for (Preference first : preferences) {
            if (isSubtype(from, first.preferred)) {
                others.remove(first);
                List<Preference> rest = path(first.over, to, others);
                if (rest != null) {
                    List<Preference> whole = new ArrayList<>(List.of(first));
                    whole.addAll(rest);
                    return whole;
                }
            }
        }
        return null;
    }

    private static boolean isSubtype(Class<?> type, Class<?> supertype) {
        return supertype == Object.class || supertype.isAssignableFrom(type);
    }

    /** Returns the preferences with this one, if it does not contradict them or the subtyping of the types. */
    List<Preference> addedTo(List<Preference> preferences, String title) {
        List<Preference> opposite = path(over, preferred, preferences);
        if (opposite != null) {
            throw new RegistrationException(contradiction(opposite, title));
        }
        List<Preference> all = new ArrayList<>(preferences);
        all.add(this);
        return List.copyOf(all);
    }

    private String contradiction(List<Preference> opposite, String title) {
        String text = title + " cannot prefer " + preferred.getTypeName() + " over " + over.getTypeName();
        if (preferred == over) {
            return text + ": they are the same.";
        }
        if (opposite.isEmpty()) {
            return text + ": " + over.getTypeName() + " is a subtype, and so the more specific one.";
        }
        StringBuilder lines = new StringBuilder(text + ", because the opposite follows from what was said before.\n");
        int number = 1;
        for (Preference preference : opposite) {
            lines.append("  ").append(number++).append(". ").append(preference).append('\n');
        }
        return lines + "  " + number + ". " + this + "\nLeave one of them out.";
    }

    @Override
    public String toString() {
        return preferred.getTypeName() + " over " + over.getTypeName() + " " + Site.phrase(site);
    }
}

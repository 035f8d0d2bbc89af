package org.waymark.web;

import java.util.List;

/** What may be said of a tween that is declared in code, see {@link Declarations#tween}. Immutable. */
public final class TweenOptions {
    private static final TweenOptions NONE = new TweenOptions(List.of(), List.of());

    private final List<String> over;
    private final List<String> under;

    private TweenOptions(List<String> over, List<String> under) {
        this.over = over;
        this.under = under;
    }

    static TweenOptions none() {
        return NONE;
    }

    /**
     * Returns these options with the tweens that this one is wrapped around, see {@link Tween#over()}.
     *
     * @param names their names
     * @return new options
     */
    public TweenOptions over(String... names) {
        return new TweenOptions(List.of(names), under);
    }

    /**
     * Returns these options with the tweens that are wrapped around this one, see {@link Tween#under()}.
     *
     * @param names their names
     * @return new options
     */
    public TweenOptions under(String... names) {
        return new TweenOptions(over, List.of(names));
    }

    /** Returns what was said, as it was written. */
    @Override
    public String toString() {
        return said("over", over) + said("under", under);
    }

    private static String said(String side, List<String> names) {
        return names.isEmpty() ? "" : ", " + side + " \"" + String.join("\", \"", names) + "\"";
    }

    List<String> over() {
        return over;
    }

    List<String> under() {
        return under;
    }
}

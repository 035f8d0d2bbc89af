package org.waymark.stress;

/** Makes room for another thread in the middle of a mistake, so that it is not found by luck only. */
public final class Pause {
    private static final int ROUNDS = 50;

    private Pause() {}

    /** Takes a microsecond or two. */
    public static void make() {
        for (int i = 0; i < ROUNDS; i++) {
            Thread.onSpinWait();
        }
    }
}

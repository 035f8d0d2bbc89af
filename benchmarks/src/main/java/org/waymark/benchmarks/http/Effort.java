package org.waymark.benchmarks.http;

/** How long is measured. */
enum Effort {
    /** What figures are taken with. */
    FULL(3, 3, 2, 10),
    /** As little as the tools allow, to see how a run goes. */
    TINY(1, 1, 1, 1),
    /** Every server once, without tools. */
    SMOKE(0, 1, 0, 1);

    private final int warmUp;
    private final int rounds;
    private final int seconds;
    private final int starts;

    Effort(int warmUp, int rounds, int seconds, int starts) {
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.seconds = seconds;
        this.starts = starts;
    }

    /** Returns how long each exercise is asked for before the first round, in seconds. */
    int warmUp() {
        return warmUp;
    }

    /** Returns how often all servers take their turns. */
    int rounds() {
        return rounds;
    }

    /** Returns how long a turn is, in seconds. */
    int seconds() {
        return seconds;
    }

    /** Returns how often each program is started. */
    int starts() {
        return starts;
    }

    LoadTool http1() throws java.io.IOException {
        return this == SMOKE ? new FewRequests() : new Wrk();
    }
}

package org.waymark.testing;

/** One thing that is promised, and the check that it is kept. */
public final class Promise {
    private final String sentence;
    private final Check check;

    Promise(String sentence, Check check) {
        this.sentence = sentence;
        this.check = check;
    }

    /** What a check runs. */
    @FunctionalInterface
    interface Check {
        void run() throws Exception;
    }

    /**
     * Returns what is promised.
     *
     * @return a sentence, to name the test by
     */
    public String sentence() {
        return sentence;
    }

    /**
     * Checks that the promise is kept.
     *
     * @throws AssertionError if it is broken; the message says what was expected and what came
     * @throws Exception if the check itself fails, which the server is to blame for as a rule
     */
    public void check() throws Exception {
        check.run();
    }

    @Override
    public String toString() {
        return sentence;
    }
}

package org.waymark.dectate;

import org.waymark.stress.Pause;

/** A configuration as a beginner might write it. Each subclass errs in one way. */
abstract class Sketch {
    volatile Built current = new Built(1);
    int commits = 1;

    /** Two registries; volatile, so that the mistake is the one that is meant. */
    static final class Built {
        volatile int prices;
        volatile int offers;

        Built(int number) {
            write(number);
        }

        final void write(int number) {
            prices = number;
            Pause.make();
            offers = number;
        }

        /** Returns the number of both, or -1 if they differ. */
        int whole() {
            int number = prices;
            return number == offers ? number : -1;
        }
    }

    /** Commits, and returns the number of what was made. */
    abstract int commit();

    /** Returns the number of what is in force. */
    int inForce() {
        return current.whole();
    }

    /** Writes into what is in force. */
    static final class InPlace extends Sketch {
        @Override
        int commit() {
            current.write(++commits);
            return commits;
        }
    }

    /** Puts in force what is yet to be written. */
    static final class TooEarly extends Sketch {
        TooEarly() {
            commits = 0;
            current = new Built(0);
        }

        @Override
        int commit() {
            Built built = new Built(0);
            current = built;
            built.write(++commits);
            return commits;
        }
    }

    /** Builds aside, but lets two build at once. */
    static final class WithoutLock extends Sketch {
        @Override
        int commit() {
            int number = commits + 1;
            Built built = new Built(number);
            commits = number;
            current = built;
            return built.whole();
        }
    }

    /** Puts in force what has yet to be found good, and takes it back. */
    static final class TakesBack extends Sketch {
        @Override
        int commit() {
            Built earlier = current;
            current = new Built(++commits);
            Pause.make();
            Pause.make();
            current = earlier;
            return 0;
        }
    }

    /** Remembers for readers what is in force, and forgets it too early. */
    static final class ForgetsTooEarly extends Sketch {
        private volatile Built remembered = current;

        @Override
        int commit() {
            remembered = null;
            Pause.make();
            current = new Built(++commits);
            return commits;
        }

        @Override
        int inForce() {
            Built known = remembered;
            if (known == null) {
                known = current;
                remembered = known;
            }
            return known.whole();
        }
    }
}

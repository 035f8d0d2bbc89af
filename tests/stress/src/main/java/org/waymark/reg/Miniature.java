package org.waymark.reg;

import java.util.HashMap;
import java.util.Map;
import org.waymark.stress.Pause;

/** A registry as a beginner might write it: numbers for keys, and a copy that calls read. Each subclass errs in one way. */
abstract class Miniature {
    final Map<Object, Integer> numbers = new HashMap<>();
    volatile Map<Object, Integer> current = Map.of();

    /** Registers a number. */
    abstract void register(Object key, int number);

    /** Returns the number, or 0. */
    int call(Object key) {
        return current.getOrDefault(key, 0);
    }

    /** Forgets what calls read before it changes what they ought to read. */
    static final class ForgetsTooEarly extends Miniature {
        private volatile Map<Object, Integer> known = Map.of();

        @Override
        void register(Object key, int number) {
            change(() -> numbers.put(key, number));
        }

        void remove(Object key) {
            change(() -> numbers.remove(key));
        }

        private void change(Runnable change) {
            known = Map.of();
            Pause.make();
            synchronized (numbers) {
                change.run();
            }
        }

        /** The empty map stands for nothing known. */
        @Override
        int call(Object key) {
            Map<Object, Integer> copy = known;
            if (copy.isEmpty()) {
                synchronized (numbers) {
                    copy = new HashMap<>(numbers);
                    copy.put("known", 1);
                }
                known = copy;
            }
            return copy.getOrDefault(key, 0);
        }
    }

    /** Lets calls see one registration of a batch after the other. */
    static final class OneByOne extends Miniature {
        @Override
        void register(Object key, int number) {
            numbers.put(key, number);
            current = Map.copyOf(numbers);
        }
    }

    /** Publishes the copy without a barrier. */
    static final class Plain extends Miniature {
        private Map<Object, Integer> plain = Map.of();

        @Override
        void register(Object key, int number) {
            plain = Map.of(key, number);
        }

        @Override
        int call(Object key) {
            return plain.getOrDefault(key, 0);
        }
    }

    /** Takes away the registrations first, and what stands for a missing one later. */
    static final class InTwoSteps extends Miniature {
        volatile int missing = 1;

        @Override
        void register(Object key, int number) {
            current = Map.of(key, number);
        }

        void clean() {
            current = Map.of();
            Pause.make();
            missing = 0;
        }

        @Override
        int call(Object key) {
            return current.getOrDefault(key, missing == 0 ? 0 : -1);
        }
    }

    /** Copies the registrations of a parent, and then asks which state of the parent that was. */
    static final class Child extends Miniature {
        private final Miniature parent;
        private volatile Map<Object, Integer> inherited;

        Child(Miniature parent) {
            this.parent = parent;
            this.inherited = parent.current;
        }

        @Override
        void register(Object key, int number) {
            parent.register(key, number);
        }

        @Override
        int call(Object key) {
            if (inherited != parent.current) {
                current = Map.copyOf(parent.current);
                Pause.make();
                inherited = parent.current;
            }
            return super.call(key);
        }
    }
}

package org.waymark.reg;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.waymark.stress.Pause;

/** Readers of a table of calls take no lock, whatever is put into it meanwhile. */
public final class Tables {
    private static final List<Object> OF_ONE_SLOT = ofOneSlot(9);
    private static final Object ONE = OF_ONE_SLOT.get(0);
    private static final Object OTHER = OF_ONE_SLOT.get(1);

    private Tables() {}

    /** The slot of a component, while the table is small, is made of the lowest bits of its hash code. */
    private static List<Object> ofOneSlot(int count) {
        List<Object> found = new ArrayList<>();
        while (found.size() < count) {
            Object component = new Object();
            int hash = 31 * 31 * 31 * System.identityHashCode(component);
            if (((hash ^ hash >>> 16) & 31) == 0) {
                found.add(component);
            }
        }
        return found;
    }

    private static Decision<Numbered> decision(int number) {
        return org.waymark.reg.Outcome.unmatched(key -> number, null);
    }

    private static void put(CallTable<Numbered> table, Object key, int number) {
        table.put(key, null, null, null, decision(number));
    }

    /** Returns the number; 0 if there is no entry. */
    private static int find(CallTable<Numbered> table, Object key) {
        CallTable.Entry<Numbered> entry = table.find(key, null, null, null);
        return entry == null ? 0 : entry.target().number(key);
    }

    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "of two entries in one slot, one is lost or taken for the other")
    @State
    public static class TwoInOneSlot {
        private final CallTable<Numbered> table = new CallTable<>();

        @Actor
        public void one() {
            put(table, ONE, 1);
        }

        @Actor
        public void other() {
            put(table, OTHER, 2);
        }

        @Arbiter
        public void both(II_Result result) {
            result.r1 = find(table, ONE);
            result.r2 = find(table, OTHER);
        }
    }

    @JCStressTest
    @JCStressMeta(TwoInOneSlot.class)
    @State
    public static class TwoInOneSlotTwin {
        private final Slots slots = new Slots();

        @Actor
        public void one() {
            slots.put(ONE, 1);
        }

        @Actor
        public void other() {
            slots.put(OTHER, 2);
        }

        @Arbiter
        public void both(II_Result result) {
            result.r1 = slots.find(ONE);
            result.r2 = slots.find(OTHER);
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "two entries stand for the same components")
    @State
    public static class TheSameTwice {
        private final CallTable<Numbered> table = new CallTable<>();
        private Object first;
        private Object second;

        @Actor
        public void one() {
            first = table.intern(ONE, null, null, null);
        }

        @Actor
        public void other() {
            second = table.intern(ONE, null, null, null);
        }

        @Arbiter
        public void both(I_Result result) {
            result.r1 = first == second ? 1 : 0;
        }
    }

    @JCStressTest
    @JCStressMeta(TheSameTwice.class)
    @State
    public static class TheSameTwiceTwin {
        private final Slots slots = new Slots();
        private Object first;
        private Object second;

        @Actor
        public void one() {
            first = slots.put(ONE, 1);
        }

        @Actor
        public void other() {
            second = slots.put(ONE, 1);
        }

        @Arbiter
        public void both(I_Result result) {
            result.r1 = first == second ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(
            id = {"0, 0", "0, 1", "1, 1", "1, 0"},
            expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "an entry is found before it is complete")
    @State
    public static class FoundWhilePut {
        private final CallTable<Numbered> table = new CallTable<>();

        @Actor
        public void put() {
            Tables.put(table, ONE, 1);
        }

        @Actor
        public void find(II_Result result) {
            result.r1 = Tables.find(table, ONE);
            result.r2 = Tables.find(table, ONE);
        }
    }

    @JCStressTest
    @JCStressMeta(FoundWhilePut.class)
    @State
    public static class FoundWhilePutTwin {
        private final Slots slots = new Slots();

        @Actor
        public void put() {
            slots.putEmptyAndFill(ONE, 1);
        }

        @Actor
        public void find(II_Result result) {
            result.r1 = slots.find(ONE);
            result.r2 = slots.find(ONE);
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = Expect.ACCEPTABLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = "an entry is gone while the table grows")
    @State
    public static class FoundWhileGrowing {
        private final CallTable<Numbered> table = new CallTable<>();

        public FoundWhileGrowing() {
            for (int i = 0; i < 8; i++) {
                Tables.put(table, OF_ONE_SLOT.get(i), i);
            }
        }

        @Actor
        public void grow() {
            Tables.put(table, OF_ONE_SLOT.get(8), 8);
        }

        @Actor
        public void find(I_Result result) {
            result.r1 = Tables.find(table, OTHER);
        }
    }

    @JCStressTest
    @JCStressMeta(FoundWhileGrowing.class)
    @State
    public static class FoundWhileGrowingTwin {
        private final Slots slots = new Slots();

        public FoundWhileGrowingTwin() {
            slots.put(OTHER, 1);
        }

        @Actor
        public void grow() {
            slots.grow();
        }

        @Actor
        public void find(I_Result result) {
            result.r1 = slots.find(OTHER);
        }
    }

    /** A table with mistakes: no lock, entries that are filled when others see them, a larger array that is empty at first. */
    private static final class Slots {
        private volatile Slot[] slots = new Slot[16];

        Slot put(Object key, int number) {
            int i = 0;
            while (slots[i] != null && slots[i].key != key) {
                i++;
            }
            if (slots[i] == null) {
                Slot slot = new Slot();
                slot.key = key;
                slot.number = number;
                Pause.make();
                slots[i] = slot;
                return slot;
            }
            return slots[i];
        }

        void putEmptyAndFill(Object key, int number) {
            Slot slot = new Slot();
            slot.key = key;
            slots[0] = slot;
            Pause.make();
            slot.number = number;
        }

        void grow() {
            Slot[] old = slots;
            Slot[] larger = new Slot[32];
            slots = larger;
            Pause.make();
            System.arraycopy(old, 0, larger, 0, old.length);
        }

        int find(Object key) {
            for (Slot slot : slots) {
                if (slot != null && slot.key == key) {
                    return slot.number == 0 ? -1 : slot.number;
                }
            }
            return 0;
        }
    }

    private static final class Slot {
        private Object key;
        private volatile int number;
    }
}

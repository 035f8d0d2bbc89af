package org.waymark.reg;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for the components of earlier calls: classes and {@linkplain KeyTable.Key keys}, up to four. Readers
 * take no lock and allocate nothing. The table starts again from nothing when it is full, and it keeps no class alive.
 */
final class CallTable<F> {
    /** How many components a call can have. */
    static final int COMPONENTS = 4;

    private static final int SMALLEST = 16;
    private static final int LARGEST = 1 << 16;

    private volatile @Nullable Entry<F>[] slots = empty(SMALLEST);
    private int size;
    private long decisions;

    @Nullable
    Entry<F> find(@Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
        @Nullable Entry<F>[] table = slots;
        int mask = table.length - 1;
        int i = hash(a, b, c, d) & mask;
        Entry<F> entry = table[i];
        while (entry != null && !entry.is(a, b, c, d)) {
            i = (i + 1) & mask;
            entry = table[i];
        }
        return entry;
    }

    /** Returns the entry of these components; makes one, without a target, if there is none. */
    Entry<F> intern(@Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
        Entry<F> entry = find(a, b, c, d);
        return entry != null ? entry : put(a, b, c, d, null);
    }

    synchronized Entry<F> put(
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d,
            @Nullable Decision<F> decision) {
        Entry<F> present = find(a, b, c, d);
        if (present != null) {
            return present;
        }
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        Entry<F> added = new Entry<>(hash(a, b, c, d), held(a), held(b), held(c), held(d), decision);
        insert(slots, added);
        size++;
        decisions++;
        return added;
    }

    synchronized CacheMetrics metrics() {
        return new CacheMetrics(size, LARGEST / 2, decisions);
    }

    /** Returns the components of all entries. */
    List<@Nullable Object[]> components() {
        List<@Nullable Object[]> all = new ArrayList<>();
        for (Entry<F> entry : slots) {
            if (entry != null && !entry.isStale()) {
                all.add(entry.components());
            }
        }
        return all;
    }

    private void grow() {
        @Nullable Entry<F>[] old = slots;
        if (old.length >= LARGEST) {
            slots = empty(SMALLEST);
            size = 0;
            return;
        }
        @Nullable Entry<F>[] larger = empty(old.length * 2);
        int kept = 0;
        for (Entry<F> entry : old) {
            if (entry != null && !entry.isStale()) {
                insert(larger, entry);
                kept++;
            }
        }
        size = kept;
        slots = larger;
    }

    /** Readers may see the entry at once or later: its fields are final, and a reader that misses it decides again. */
    private static <F> void insert(@Nullable Entry<F>[] table, Entry<F> entry) {
        int mask = table.length - 1;
        int i = entry.hash & mask;
        while (table[i] != null) {
            i = (i + 1) & mask;
        }
        table[i] = entry;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Generic arrays can only be made raw.
    private static <F> @Nullable Entry<F>[] empty(int length) {
        return new Entry[length];
    }

    private static int hash(@Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
        int hash = System.identityHashCode(a);
        hash = 31 * hash + System.identityHashCode(b);
        hash = 31 * hash + System.identityHashCode(c);
        hash = 31 * hash + System.identityHashCode(d);
        return hash ^ hash >>> 16;
    }

    private static @Nullable Object held(@Nullable Object component) {
        return component instanceof Class<?> type ? new HeldClass(type) : component;
    }

    /** The components of a call and what was decided; itself a component where a call has more than four. */
    static final class Entry<F> {
        private final int hash;
        private final @Nullable Object a;
        private final @Nullable Object b;
        private final @Nullable Object c;
        private final @Nullable Object d;
        private final @Nullable Decision<F> decision;
        private final @Nullable F target;

        Entry(
                int hash,
                @Nullable Object a,
                @Nullable Object b,
                @Nullable Object c,
                @Nullable Object d,
                @Nullable Decision<F> decision) {
            this.hash = hash;
            this.a = a;
            this.b = b;
            this.c = c;
            this.d = d;
            this.decision = decision;
            this.target = decision instanceof Outcome<F> outcome ? outcome.target() : null;
        }

        @Nullable
        Decision<F> decision() {
            return decision;
        }

        /** Returns what runs; null if a question is open or the call is an error. */
        @Nullable
        F target() {
            return target;
        }

        private boolean is(@Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
            return same(this.a, a) && same(this.b, b) && same(this.c, c) && same(this.d, d);
        }

        private @Nullable Object[] components() {
            return new @Nullable Object[] {released(a), released(b), released(c), released(d)};
        }

        private static @Nullable Object released(@Nullable Object held) {
            return held instanceof HeldClass type ? type.get() : held;
        }

        private boolean isStale() {
            return stale(a) || stale(b) || stale(c) || stale(d);
        }

        /** A class that is gone refers to null, and is not the component null. */
        private static boolean same(@Nullable Object held, @Nullable Object component) {
            return held == component
                    || (component != null && held instanceof HeldClass type && type.refersTo(component));
        }

        private static boolean stale(@Nullable Object held) {
            return (held instanceof HeldClass type && type.refersTo(null))
                    || (held instanceof Entry<?> prefix && prefix.isStale());
        }
    }

    private static final class HeldClass extends WeakReference<Object> {
        HeldClass(Class<?> type) {
            super(type);
        }
    }
}

package com.example.guestbook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The entries, the newest first; the oldest make room. It is used by many threads at once, and knows nothing of the web. */
public final class GuestBook {
    static final int MOST = 1_000;

    private final Clock clock;
    private final AtomicInteger last = new AtomicInteger();
    private final ConcurrentSkipListMap<Integer, Entry> entries = new ConcurrentSkipListMap<>();

    public GuestBook(Clock clock) {
        this.clock = clock;
    }

    public Entry add(String author, String text) {
        Entry entry = new Entry(last.incrementAndGet(), author, text, clock.instant());
        entries.put(entry.number(), entry);
        entries.remove(entry.number() - MOST);
        return entry;
    }

    public Optional<Entry> find(int number) {
        return Optional.ofNullable(entries.get(number));
    }

    public List<Entry> newest() {
        return List.copyOf(entries.descendingMap().values());
    }

    public void delete(Entry entry) {
        entries.remove(entry.number());
    }
}

package com.example.notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

final class Notes {
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, Note> byNumber = new ConcurrentHashMap<>();

    Note add(String text) {
        Note note = new Note(last.incrementAndGet(), text);
        byNumber.put(note.number(), note);
        return note;
    }

    Optional<Note> find(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    List<Note> all() {
        return List.copyOf(byNumber.values());
    }
}

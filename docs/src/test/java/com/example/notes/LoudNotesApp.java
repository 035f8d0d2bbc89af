package com.example.notes;

import java.util.Locale;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.View;

class LoudNotesApp extends NotesApp {
    LoudNotesApp(Notes notes) {
        super(notes);
    }

    @Override
    @Html
    Markup show(Note note) {
        return Markup.html("<h1>{}!</h1>", note.text().toUpperCase(Locale.ROOT));
    }

    @View(name = "length")
    int length(Note note) {
        return note.text().length();
    }
}

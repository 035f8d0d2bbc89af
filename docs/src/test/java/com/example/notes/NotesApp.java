package com.example.notes;

import java.util.Optional;
import org.waymark.web.App;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.Path;
import org.waymark.web.Request;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.Response;

public class NotesApp extends App {
    private final Notes notes;

    NotesApp(Notes notes) {
        this.notes = notes;
    }

    @Path("/notes/{number}")
    Optional<Note> note(int number) {
        return notes.find(number);
    }

    @Html
    Markup home(Request request) {
        return Markup.html(
                """
                <h1>Notes</h1>
                <ul>{}</ul>
                <form method="post"><input name="text"><button>Add</button></form>
                """, notes.all().stream().map(note -> item(note, request)).toList());
    }

    private Markup item(Note note, Request request) {
        return Markup.html("<li><a href=\"{}\">{}</a></li>", request.link(note), note.text());
    }

    @Html(method = "POST")
    Response add(Request request) {
        String text = request.form().first("text");
        if (text == null || text.isBlank()) {
            throw new BadRequest("A note needs a text.");
        }
        return request.redirect(notes.add(text));
    }

    @Html
    Markup show(Note note) {
        return Markup.html("<h1>Note {}</h1><p>{}</p>", note.number(), note.text());
    }

    public static void main(String[] args) {
        run(new NotesApp(new Notes()), args);
    }
}

package com.example.guestbook;

import java.util.List;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnprocessableContent.FieldError;

/** What is sent to be written into the book, as JSON or by a form. */
public record NewEntry(String text) {
    private static final int LONGEST = 1000;

    /** Returns the text, if it is one that may stand in the book. */
    String checked() {
        if (text.isBlank()) {
            throw refusal("Write something.");
        }
        if (text.length() > LONGEST) {
            throw refusal("This is too long. Write " + LONGEST + " characters at most.");
        }
        return text.strip();
    }

    private static UnprocessableContent refusal(String message) {
        return new UnprocessableContent(List.of(new FieldError("text", message)));
    }
}

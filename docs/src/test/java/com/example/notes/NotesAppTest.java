package com.example.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class NotesAppTest {
    private final Notes notes = new Notes();
    private final TestClient client = TestClient.of(new NotesApp(notes));

    @Test
    void a_note_can_be_added_and_read() {
        TestAnswer added = client.post("/", Map.of("text", "Buy <milk>"));

        assertThat(added.status()).isEqualTo(303);
        assertThat(added.header("Location")).isEqualTo("/notes/1");
        assertThat(client.get("/notes/1").body()).isEqualTo("<h1>Note 1</h1><p>Buy &lt;milk&gt;</p>");
        assertThat(client.get("/").body()).contains("<a href=\"/notes/1\">Buy &lt;milk&gt;</a>");
    }

    @Test
    void an_empty_note_is_refused() {
        assertThat(client.post("/", Map.of("text", " ")).status()).isEqualTo(400);
    }

    @Test
    void a_note_that_is_not_there_is_not_found() {
        assertThat(client.get("/notes/7").status()).isEqualTo(404);
        assertThat(client.send("DELETE", "/").header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void another_site_overrides_a_view_and_adds_one() {
        notes.add("milk");
        TestClient loud = TestClient.of(new LoudNotesApp(notes));

        assertThat(loud.get("/notes/1").body()).isEqualTo("<h1>MILK!</h1>");
        assertThat(loud.get("/notes/1/length").body()).isEqualTo("4");
        assertThat(client.get("/notes/1/length").status()).isEqualTo(404);
    }
}

package org.waymark.ext.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.ConfigurationException;
import org.waymark.web.App;
import org.waymark.web.DumpJson;
import org.waymark.web.Json;
import org.waymark.web.Path;
import org.waymark.web.Publisher;
import org.waymark.web.Request;
import org.waymark.web.Site;
import org.waymark.web.View;
import org.waymark.web.testing.TestClient;

/** What models are written as in JSON, as methods of the app say. */
class DumpJsonTest {
    static class Note {
        final String name;

        Note(String name) {
            this.name = name;
        }
    }

    static class Task extends Note {
        Task(String name) {
            super(name);
        }
    }

    static class Notes extends App {
        @Path("/{name}")
        Note note(String name) {
            return name.equals("none") ? null : new Note(name);
        }

        @DumpJson
        Object dump(Note note, Request request) {
            return Map.of("at", request.link(note));
        }

        @Json
        Note show(Note note) {
            return note;
        }

        @Json(name = "all")
        Object all(Note note) {
            return Map.of("notes", Arrays.asList(note, null, Optional.of(note), new Note[] {note}, 1));
        }
    }

    static class Tasks extends Notes {
        @Path("/tasks/{name}")
        Task task(String name) {
            return new Task(name);
        }

        @DumpJson
        Object dump(Task task) {
            return List.of(new Note(task.name), task.name);
        }
    }

    static class Brief extends Notes {
        @Override
        @DumpJson
        Object dump(Note note, Request request) {
            return note.name;
        }
    }

    @Test
    void areWhatTheMethodReturns() {
        assertThat(TestClient.of(new Notes()).get("/tea").body()).isEqualTo("{\"at\":\"/tea\"}");
    }

    @Test
    void areAskedForWhereverModelsAre() {
        assertThat(TestClient.of(new Brief()).get("/tea/all").body())
                .isEqualTo("{\"notes\":[\"tea\",null,\"tea\",[\"tea\"],1]}");
    }

    @Test
    void areOfTheNearestClass() {
        assertThat(TestClient.of(new Tasks()).get("/tasks/tea").body()).isEqualTo("[{\"at\":\"/tea\"},\"tea\"]");
    }

    @Test
    void areOverriddenBySubtypes() {
        assertThat(TestClient.of(new Brief()).get("/tea").body()).isEqualTo("\"tea\"");
    }

    @Test
    void areDeclaredInCode() {
        Site site = Site.builder(Plain.class)
                .declare(Plain.class, plain -> plain.dumpJson(Note.class, (note, request) -> List.of(note.name))
                        .json(Plain.class, (app, request) -> new Task("tea")))
                .build();

        assertThat(TestClient.of(site, new Plain()).get("/").body()).isEqualTo("[\"tea\"]");
    }

    static class Plain extends App {}

    static class WithoutModel extends App {
        @DumpJson
        Object dump(Request request) {
            return "";
        }

        @DumpJson
        void nothing(Note note) {}
    }

    @Test
    void areRefusedIfNothingIsSaid() {
        assertThatThrownBy(() -> Publisher.of(new WithoutModel()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        "WithoutModel.dump takes no model, so it does not say what it dumps. Add a parameter"
                                + " for it.")
                .hasMessageContaining(
                        "WithoutModel.nothing returns nothing, so there is nothing to write as JSON. Return" + " it.");
    }

    static class Null extends Notes {
        @Override
        @DumpJson
        Object dump(Note note, Request request) {
            return null;
        }

        @View
        String error(IllegalStateException error) {
            return error.getMessage();
        }
    }

    @Test
    void areNeverNull() {
        assertThat(TestClient.of(new Null()).get("/tea").body())
                .startsWith("What dumps a " + Note.class.getName()
                        + " as JSON returned null. Let it return what is to be" + " written, at ");
    }
}

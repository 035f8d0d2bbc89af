package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.ConfigurationException;
import org.waymark.dectate.Intent;
import org.waymark.traject.Converter;
import org.waymark.traject.Converters;
import org.waymark.traject.Parameter;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.NotFound;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** An app without annotations: all that they can say is said in code. */
class DeclarationsTest {
    record Note(String name, String text) {}

    record Day(int year, int number) {}

    record Listing(int size, List<String> tags, String from) {}

    record User(String getName) implements Principal {
        @Override
        public String getName() {
            return getName;
        }
    }

    static class Edit {}

    static class Notes extends App {
        final Map<String, Note> notes = new TreeMap<>(Map.of("milk", new Note("milk", "Buy <milk>")));
    }

    static class Board extends App {
        final String title;

        Board(String title) {
            this.title = title;
        }
    }

    static void declareNotes(Declarations<Notes> notes) {
        notes.path("/notes/{name}", Note.class, (app, values, request) -> app.notes.get(values.text("name")))
                .view(Note.class, (note, request) -> note.text())
                .html(Note.class, (note, request) -> note.text(), view -> view.name("page"))
                .view(Note.class, (note, request) -> "edited", view -> view.method("POST")
                        .permission(Edit.class))
                .view(Note.class, (note, request) -> request.link(note), view -> view.name("link"))
                .view(NotFound.class, (error, request) -> "Nothing at " + request.path())
                .identify(
                        "Basic realm=\"Notes\"",
                        (app, request) ->
                                request.headers().first("User").map(User::new).orElse(null))
                .verifyIdentity(User.class, (user, request) -> !user.getName().equals("gone"))
                .permissionRule(Edit.class, User.class, Note.class, (user, note, request) -> user.getName()
                        .equals("ann"));
    }

    static TestClient client(Consumer<Declarations<Notes>> declarations) {
        return TestClient.of(site(declarations), new Notes());
    }

    static Site site(Consumer<Declarations<Notes>> declarations) {
        return Site.builder(Notes.class).declare(Notes.class, declarations).build();
    }

    @Nested
    class AnAppInCode {
        final TestClient client = client(DeclarationsTest::declareNotes);

        @Test
        void hasPathsAndViews() {
            assertThat(client.get("/notes/milk").body()).isEqualTo("Buy <milk>");
            assertThat(client.get("/notes/milk/page").body()).isEqualTo("Buy &lt;milk&gt;");
            assertThat(client.get("/notes/tea").status()).isEqualTo(404);
        }

        @Test
        void hasLinks() {
            assertThat(client.get("/notes/milk/link").body()).isEqualTo("/notes/milk");
        }

        @Test
        void hasExceptionViews() {
            assertThat(client.get("/notes/tea").body()).isEqualTo("Nothing at /notes/tea");
        }

        @Test
        void hasIdentitiesAndPermissions() {
            assertThat(client.send("POST", "/notes/milk").status()).isEqualTo(401);
            assertThat(client.send("POST", "/notes/milk").header("WWW-Authenticate"))
                    .isEqualTo("Basic realm=\"Notes\"");
            assertThat(postAs("ben").status()).isEqualTo(403);
            assertThat(postAs("gone").status()).isEqualTo(401);
            assertThat(postAs("ann").body()).isEqualTo("edited");
        }

        private TestAnswer postAs(String user) {
            return client.send(HttpRequest.of("POST", "/notes/milk").withHeader("User", user));
        }

        @Test
        void hasAViewOfItself() {
            TestClient own = client(notes -> notes.view(Notes.class, (app, request) -> app.notes.size() + " note"));

            assertThat(own.get("/").body()).isEqualTo("1 note");
        }

        @Test
        void givesEverybodyAPermission() {
            TestClient open = client(
                    notes -> notes.view(Notes.class, (app, request) -> "open", view -> view.permission(Edit.class))
                            .permissionRule(Edit.class, Object.class, (model, request) -> true));

            assertThat(open.get("/").body()).isEqualTo("open");
        }
    }

    @Nested
    class Paths {
        @Test
        void convertTheirVariablesToTypes() {
            TestClient client = client(notes -> notes.path(
                            "/days/{year}-{number}",
                            Day.class,
                            (app, values, request) ->
                                    new Day(values.get("year", Integer.class), values.get("number", Integer.class)),
                            path -> path.convert("year", int.class).convert("number", int.class))
                    .view(Day.class, (day, request) -> day.number() + " " + request.link(day)));

            assertThat(client.get("/days/2024-17").body()).isEqualTo("17 /days/2024-17");
            assertThat(client.get("/days/2024-may").status()).isEqualTo(404);
        }

        @Test
        void convertTheirVariablesByConverters() {
            Converter<Note> shout = new Converter<>() {
                @Override
                public Note decode(String text) {
                    return new Note(text, text.toUpperCase(Locale.ROOT));
                }

                @Override
                public String encode(Note note) {
                    return note.name();
                }
            };
            TestClient client = client(notes -> notes.path(
                            "/shouts/{note}",
                            Note.class,
                            (app, values, request) -> values.get("note", Note.class),
                            path -> path.convert("note", shout).variables(note -> Map.of("note", note)))
                    .view(Note.class, (note, request) -> note.text() + " " + request.link(note)));

            assertThat(client.get("/shouts/tea").body()).isEqualTo("TEA /shouts/tea");
        }

        @Test
        void takeParametersOfTheQuery() {
            Converter<String> text = Converters.standard().find(String.class);
            Converter<Integer> number = Converters.standard().find(Integer.class);
            TestClient client = client(notes -> notes.path(
                            "/list",
                            Listing.class,
                            (app, values, request) -> new Listing(
                                    values.get("size", Integer.class),
                                    values.all("tags", String.class),
                                    values.find("from", String.class).orElse("start")),
                            path -> path.query(
                                    Parameter.of("size", number).orElse(10),
                                    Parameter.list("tags", text),
                                    Parameter.of("from", text)))
                    .view(Listing.class, (listing, request) -> listing + " " + request.link(listing)));

            assertThat(client.get("/list?tags=a&tags=b").body())
                    .isEqualTo("Listing[size=10, tags=[a, b], from=start] /list?from=start&size=10&tags=a&tags=b");
            assertThat(client.get("/list?size=many").status()).isEqualTo(400);
        }

        @Test
        void takeTheVariablesOfLinksFromAFunction() {
            TestClient client = client(notes -> notes.path(
                            "/by-title/{title}",
                            Note.class,
                            (app, values, request) -> app.notes.get(values.text("title")),
                            path -> path.variables(note -> Map.of("title", note.name())))
                    .view(Note.class, (note, request) -> request.link(note)));

            assertThat(client.get("/by-title/milk").body()).isEqualTo("/by-title/milk");
        }

        @Test
        void sayWhichValuesThereAre() {
            TestClient client = client(
                    notes -> notes.path("/{name}", Note.class, (app, values, request) -> values.get("nmae", Note.class))
                            .view(IllegalArgumentException.class, (error, request) -> error.getMessage()));

            assertThat(client.get("/milk").body())
                    .isEqualTo("Nothing is named \"nmae\" here: the path has the variables [name], and the query the"
                            + " parameters [].");
        }

        @Test
        void sayWhatTypeAValueIsOf() {
            TestClient client = client(
                    notes -> notes.path("/{name}", Note.class, (app, values, request) -> values.get("name", Note.class))
                            .view(IllegalArgumentException.class, (error, request) -> error.getMessage()));

            assertThat(client.get("/milk").body())
                    .isEqualTo("The value for \"name\" is a java.lang.String, not a " + Note.class.getName()
                            + ". Say which type it is converted to when the path is declared.");
        }

        @Test
        void sayThatAValueIsMissing() {
            Converter<String> text = Converters.standard().find(String.class);
            TestClient client = client(notes -> notes.path(
                            "/{name}",
                            Note.class,
                            (app, values, request) -> new Note("", values.text("from")),
                            path -> path.query(Parameter.of("from", text)))
                    .view(IllegalArgumentException.class, (error, request) -> error.getMessage()));

            assertThat(client.get("/milk").body())
                    .isEqualTo("There is no value for \"from\". Ask with find, or declare the parameter as required or"
                            + " with a default.");
        }
    }

    @Nested
    class Mounts {
        final Site site = Site.builder(Notes.class)
                .declare(Notes.class, notes -> notes.mount(
                                "/boards/{title}",
                                Board.class,
                                (app, values, request) -> new Board(values.text("title")))
                        .path(
                                "/notes/{name}",
                                Note.class,
                                (app, values, request) -> app.notes.get(values.text("name"))))
                .declare(Board.class, board -> board.view(
                                Board.class, (app, request) -> app.title + " at " + request.link(app))
                        .view(
                                Board.class,
                                (app, request) -> request.link(new Note("milk", "")),
                                view -> view.name("note"))
                        .deferLinks(Note.class, (note, request) -> request.app(Notes.class)
                                .orElse(null)))
                .build();
        final TestClient client = TestClient.of(site, new Notes());

        @Test
        void leadToAppsInCode() {
            assertThat(client.get("/boards/red").body()).isEqualTo("red at /boards/red");
        }

        @Test
        void linkToTheAppsAround() {
            assertThat(client.get("/boards/red/note").body()).isEqualTo("/notes/milk");
        }
    }

    @Nested
    class Bodies {
        record NewNote(String name, String text, boolean pinned) {}

        record Odd(Thread thread) {}

        final TestClient client = client(notes -> notes.view(
                        Notes.class,
                        (app, request) -> request.body().as(NewNote.class).toString(),
                        view -> view.method("POST"))
                .view(
                        Notes.class,
                        (app, request) -> request.body().as(String.class)
                                + request.body().text()
                                + request.body().stream().readAllBytes().length,
                        view -> view.name("text").method("POST"))
                .view(Notes.class, (app, request) -> request.body().as(Runtime.class), view -> view.name("no-record")
                        .method("POST"))
                .view(Notes.class, (app, request) -> request.body().as(Odd.class), view -> view.name("odd")
                        .method("POST"))
                .view(IllegalArgumentException.class, (error, request) -> error.getMessage()));

        @Test
        void becomeRecordsAsParametersDo() {
            assertThat(client.post("/", Map.of("name", "tea", "text", "hot", "pinned", "on"))
                            .body())
                    .isEqualTo("NewNote[name=tea, text=hot, pinned=true]");
        }

        @Test
        void areRefusedAsThoseOfParametersAre() {
            assertThat(client.post("/", Map.of("name", "tea")).status()).isEqualTo(422);
            assertThat(client.send("POST", "/", "application/xml", "<note/>").status())
                    .isEqualTo(415);
        }

        @Test
        void areTextOrBytesAsTheyAre() {
            assertThat(client.send("POST", "/text", "text/plain", "tea").body()).isEqualTo("teatea3");
        }

        @Test
        void areNothingThatNobodyReads() {
            assertThat(client.post("/no-record", Map.of()).body())
                    .isEqualTo("No JSON codec is present that could read a java.lang.Runtime. Add"
                            + " org.waymark:waymark-jackson to the class path, or let a method with @Service return a"
                            + " JsonCodec; or take a record, which is read from forms too.");
            assertThat(client.post("/odd", Map.of()).body())
                    .isEqualTo(
                            "Nothing converts text to java.lang.Thread for the field thread of the @Body Odd. Declare a"
                                    + " converter with @Converts, or take a String and convert it yourself.");
        }
    }

    @Nested
    class Intents {
        static class OldNotes extends Notes {}

        private static void declarePage(Declarations<Notes> notes) {
            notes.view(Notes.class, (app, request) -> "page", view -> view.name("page"));
        }

        private static Site old(Consumer<Declarations<Notes>> notes, Consumer<Declarations<OldNotes>> old) {
            return Site.builder(OldNotes.class)
                    .declare(Notes.class, notes)
                    .declare(OldNotes.class, old)
                    .build();
        }

        @Test
        void takeAwayWhatIsInherited() {
            Site site = old(
                    Intents::declarePage,
                    notes -> notes.intending(
                            Intent.REMOVAL,
                            own -> own.view(OldNotes.class, (app, request) -> "", view -> view.name("page"))));

            assertThat(client(Intents::declarePage).get("/page").body()).isEqualTo("page");
            assertThat(TestClient.of(site, new OldNotes()).get("/page").status())
                    .isEqualTo(404);
        }

        @Test
        void takeAwayWhatTookAPermission() {
            Site site = old(
                    notes -> notes.view(Notes.class, (app, request) -> "page", view -> view.permission(Edit.class)),
                    notes -> notes.intending(Intent.REMOVAL, own -> own.view(OldNotes.class, (app, request) -> "")));

            assertThat(TestClient.of(site, new OldNotes()).get("/").status()).isEqualTo(404);
        }

        @Test
        void keepWhatIsInheritedFromBeingOverridden() {
            assertThatThrownBy(() -> old(
                            notes -> notes.intending(Intent.FINAL, Intents::declarePage),
                            notes -> notes.view(OldNotes.class, (app, request) -> "", view -> view.name("page"))))
                    .hasMessageContaining("is final for Notes, and cannot be overridden.")
                    .hasMessageContaining("@Final view(Notes.class, name \"page\")");
        }

        @Test
        void areToldIfThereIsNothingToOverride() {
            assertThatThrownBy(() -> old(
                            Intents::declarePage,
                            notes -> notes.intending(
                                    Intent.OVERRIDE,
                                    own -> own.view(OldNotes.class, (app, request) -> "", view -> view.name("pgae")))))
                    .hasMessageContaining("Group view has no inherited GET view \"pgae\" of the app itself to override."
                            + " The nearest is GET view \"page\" of the app itself.")
                    .hasMessageContaining("@Overrides view(OldNotes.class, name \"pgae\")");
        }

        @Test
        void mayBeSeveral() {
            assertThatThrownBy(() -> old(
                            notes -> {},
                            notes -> notes.intending(
                                    Intent.OVERRIDE,
                                    own -> own.intending(
                                            Intent.FINAL, both -> both.view(OldNotes.class, (app, request) -> "")))))
                    .hasMessageContaining("@Overrides @Final view(OldNotes.class)");
        }

        @Test
        void areNotOfThePartsOfADirective() {
            assertThatThrownBy(() -> Declarations.composite(
                            Notes.class, notes -> notes.intending(Intent.OVERRIDE, Intents::declarePage)))
                    .hasMessage(
                            "The part view(Notes.class, name \"page\") says [@Overrides], but all parts of a directive"
                                    + " intend what the directive does. Say it beside the directive.");
        }
    }

    @Nested
    class Mistakes {
        @Test
        void areToldAtOnceWithTheirLines() {
            assertThatThrownBy(() -> site(notes -> notes.path("/{name", Note.class, (app, values, request) -> null)
                            .path(
                                    "/days/{year}",
                                    Day.class,
                                    (app, values, request) -> null,
                                    path -> path.convert("yaer", int.class))))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(
                            "The path /days/{year} has no variable {yaer} to convert. Its variables are" + " [year].")
                    .hasMessageContaining("path(\"/days/{year}\", Day.class)")
                    .hasMessageContaining("(DeclarationsTest.java:");
        }

        @Test
        void includeAClassThatNothingConverts() {
            assertThatThrownBy(() -> site(notes -> notes.path(
                            "/o/{o}",
                            Object.class,
                            (app, values, request) -> null,
                            path -> path.convert("o", Object.class))))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("Nothing converts text to java.lang.Object for the variable {o}. Declare a"
                            + " converter with @Converts, or take a String and convert it yourself.")
                    .hasMessageContaining("path(\"/o/{o}\", Object.class)");
        }

        @Test
        void includeAQueryThatHasAVariableOfThePath() {
            Parameter<String> name = Parameter.of("name", Converters.standard().find(String.class));

            assertThatThrownBy(() -> site(notes -> notes.path(
                            "/{name}", Note.class, (app, values, request) -> null, path -> path.query(name))))
                    .hasMessageContaining(
                            "Both the path /{name} and its query have [name]. Name one of the two" + " otherwise.");
        }

        @Test
        void includeAPathToAnApp() {
            assertThatThrownBy(() -> site(notes -> notes.path("/b", Board.class, (app, values, request) -> null)))
                    .hasMessageContaining("Board is an app, which has paths of its own. Say mount instead of path.");
        }

        @Test
        void includeAMountThatTakesAll() {
            assertThatThrownBy(
                            () -> site(notes -> notes.mount("/{rest*}", Board.class, (app, values, request) -> null)))
                    .hasMessageContaining("The path /{rest*} takes all that is below it, and leaves nothing to the app."
                            + " Take {rest*} out.");
        }

        @Test
        void includeAMountWithAQuery() {
            Parameter<String> name = Parameter.of("name", Converters.standard().find(String.class));

            assertThatThrownBy(() -> site(notes ->
                            notes.mount("/b", Board.class, (app, values, request) -> null, path -> path.query(name))))
                    .hasMessageContaining("The mount has the parameters [name] of the query. An app is found by its"
                            + " path alone: put them into the path, or take them out.");
        }

        @Test
        void includeAnAppOfAnotherClass() {
            Site site = site(notes -> notes.view(Notes.class, (app, request) -> ""));

            assertThatThrownBy(() -> site.publish(new Board("red")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("This is the site of " + Notes.class.getName() + ", but the app is a "
                            + Board.class.getName() + ". Make a site of that class.");
        }
    }
}

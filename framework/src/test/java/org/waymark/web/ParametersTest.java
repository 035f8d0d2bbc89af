package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.ConfigurationException;
import org.waymark.traject.Converter;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnprocessableContent.FieldError;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** What the parameters of methods with directives are given, beyond models and requests. */
class ParametersTest {
    record Folder(String name, int size) {}

    record Isbn(String digits) {}

    record Isbns() implements Converter<Isbn> {
        @Override
        public Isbn decode(String text) {
            return text.length() == 3 ? new Isbn(text) : null;
        }

        @Override
        public String encode(Isbn isbn) {
            return isbn.digits();
        }
    }

    record Book(Isbn isbn) {}

    record Entry(
            String title,
            Optional<LocalDate> due,
            List<String> tags,
            @Default("1") int copies,
            Optional<Isbn> isbn) {
        Entry {
            if (title.equals("taken")) {
                throw new IllegalArgumentException("The title is taken, says a secret.");
            }
        }
    }

    record Task(
            String title,
            boolean done,
            Boolean urgent,
            Optional<Boolean> shared,
            @Default("true") boolean mailed) {}

    static class Shelf extends App {
        @Converts
        static Converter<Isbn> isbn() {
            return new Isbns();
        }

        @Path("/folders/{folder_name}")
        Folder folder(@Named("folder_name") String name, @Default("20") int size) {
            return new Folder(name, size);
        }

        @Path("/books/{isbn}")
        Book book(Isbn isbn) {
            return new Book(isbn);
        }

        @View
        String show(Folder folder) {
            return folder.toString();
        }

        @View(name = "list")
        String list(
                Folder folder,
                int page,
                @Default("name") String sort,
                Optional<Integer> limit,
                List<String> tag,
                LocalDate from,
                @Named("isbn-of") Optional<Isbn> isbn) {
            return String.join(
                    " ",
                    String.valueOf(page),
                    sort,
                    limit.toString(),
                    tag.toString(),
                    from.toString(),
                    isbn.toString());
        }

        @View
        String show(Book book, Request request) {
            return book.isbn().digits() + " " + request.link(book);
        }

        @View(name = "search")
        String search(@Default("all") String text) {
            return "search for " + text;
        }

        @View(name = "text", method = "POST")
        String text(@Body String body) {
            return "text " + body;
        }

        @View(name = "bytes", method = "POST")
        String bytes(@Body byte[] body) {
            return "bytes " + body.length;
        }

        @View(name = "stream", method = "POST")
        String stream(@Body InputStream body) throws IOException {
            return "first byte " + (char) body.read();
        }

        @View(name = "entries", method = "POST")
        String add(@Body Entry entry) {
            return entry.toString();
        }

        @View(name = "tasks", method = "POST")
        String add(@Body Task task) {
            return task.toString();
        }

        @View(name = "price")
        String price(BigDecimal most, Folder folder) {
            return folder.name() + " for " + most;
        }

        @View
        String unprocessable(UnprocessableContent error) {
            return error.errors().toString();
        }
    }

    final TestClient client = TestClient.of(new Shelf());

    @Nested
    class InPaths {
        @Test
        void haveNamesOfTheirOwn() {
            assertThat(client.get("/folders/red").body()).isEqualTo("Folder[name=red, size=20]");
        }

        @Test
        void areReadFromTheQuery() {
            assertThat(client.get("/folders/red?size=3").body()).isEqualTo("Folder[name=red, size=3]");
            assertThat(client.get("/folders/red?size=much").status()).isEqualTo(400);
        }

        @Test
        void areConvertedAsTheAppSays() {
            assertThat(client.get("/books/123").body()).isEqualTo("123 /books/123");
            assertThat(client.get("/books/1234").status()).isEqualTo(404);
        }

        static class OtherShelf extends Shelf {
            @Converts
            static Converter<Isbn> isbn() {
                return new Converter<>() {
                    @Override
                    public Isbn decode(String text) {
                        return new Isbn("x" + text);
                    }

                    @Override
                    public String encode(Isbn isbn) {
                        return isbn.digits().substring(1);
                    }
                };
            }
        }

        abstract static class Unfinished extends App {
            @View
            String show(@Named("of") Folder folder) {
                return folder.name();
            }
        }

        static class Finished extends Unfinished {
            @Converts
            static Converter<Folder> folder() {
                return new Converter<>() {
                    @Override
                    public Folder decode(String text) {
                        return new Folder(text, 0);
                    }

                    @Override
                    public String encode(Folder folder) {
                        return folder.name();
                    }
                };
            }
        }

        @Test
        void areConvertedAsASubtypeOfAnAbstractAppSays() {
            assertThat(TestClient.of(new Finished()).get("/?of=red").body()).isEqualTo("red");
        }

        @Test
        void areConvertedOtherwiseInASubtype() {
            assertThat(TestClient.of(new OtherShelf()).get("/books/1").body()).isEqualTo("x1 /books/1");
        }
    }

    @Nested
    class InViews {
        @Test
        void areReadFromTheQuery() {
            assertThat(client.get("/folders/red/list?page=2&sort=age&limit=5&tag=a&tag=b&from=2024-05-17&isbn-of=123")
                            .body())
                    .isEqualTo("2 age Optional[5] [a, b] 2024-05-17 Optional[Isbn[digits=123]]");
        }

        @Test
        void haveDefaultsAndMayBeMissing() {
            assertThat(client.get("/folders/red/list?page=2&from=2024-05-17").body())
                    .isEqualTo("2 name Optional.empty [] 2024-05-17 Optional.empty");
        }

        @Test
        void areRequiredOtherwise() {
            TestAnswer answer = client.get("/folders/red/list?from=2024-05-17");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("The parameter \"page\" of the query is required.");
        }

        @Test
        void areRefusedIfTheyCannotBeRead() {
            assertThat(client.get("/folders/red/list?page=two&from=2024-05-17").body())
                    .contains("The parameter \"page\" of the query has a value that cannot be read.");
            assertThat(client.get("/folders/red/list?page=2&from=2024-05-17&isbn-of=1")
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void areNoModelsIfTheyAreNumbers() {
            assertThat(client.get("/folders/red/price?most=1.50").body()).isEqualTo("red for 1.50");
        }

        @Test
        void areNoModelsIfTheyAreText() {
            assertThat(client.get("/search").body()).isEqualTo("search for all");
            assertThat(client.get("/search?text=tea").body()).isEqualTo("search for tea");
        }
    }

    @Nested
    class OfTheBody {
        private TestAnswer post(String view, String type, String body) {
            return client.send(HttpRequest.of("POST", view).withBody(type, body));
        }

        private TestAnswer post(Map<String, String> form) {
            return client.post("/entries", form);
        }

        @Test
        void areTextBytesOrAStream() {
            assertThat(post("/text", "text/plain", "söme").body()).isEqualTo("text söme");
            assertThat(post("/bytes", "image/png", "1234").body()).isEqualTo("bytes 4");
            assertThat(post("/stream", "image/png", "1234").body()).isEqualTo("first byte 1");
        }

        @Test
        void areTextOnlyInUtf8() {
            HttpRequest broken = HttpRequest.of("POST", "/text")
                    .withBody(new ByteArrayInputStream("ö".getBytes(StandardCharsets.ISO_8859_1)));

            assertThat(client.send(broken).status()).isEqualTo(400);
            assertThat(client.send(HttpRequest.of("POST", "/text")
                                    .withBody(new ByteArrayInputStream("ö".getBytes(StandardCharsets.ISO_8859_1))))
                            .body())
                    .contains("The body is not text in UTF-8.");
        }

        @Test
        void areRecordsFromForms() {
            assertThat(post(Map.of("title", "Tea", "due", "2024-05-17", "tags", "hot", "copies", "3", "isbn", "123"))
                            .body())
                    .isEqualTo("Entry[title=Tea, due=Optional[2024-05-17], tags=[hot], copies=3,"
                            + " isbn=Optional[Isbn[digits=123]]]");
        }

        @Test
        void mayBeLeftEmpty() {
            assertThat(post(Map.of("title", "", "due", "")).body())
                    .isEqualTo("Entry[title=, due=Optional.empty, tags=[], copies=1, isbn=Optional.empty]");
        }

        @Test
        void areBoxesThatAreTickedOrNot() {
            assertThat(client.post("/tasks", Map.of("title", "Tea", "done", "on", "urgent", "true", "shared", "on"))
                            .body())
                    .isEqualTo("Task[title=Tea, done=true, urgent=true, shared=Optional[true], mailed=true]");
            assertThat(client.post("/tasks", Map.of("title", "Tea")).body())
                    .isEqualTo("Task[title=Tea, done=false, urgent=false, shared=Optional.empty, mailed=true]");
            assertThat(client.post("/tasks", Map.of("title", "Tea", "done", "false", "mailed", "false"))
                            .body())
                    .isEqualTo("Task[title=Tea, done=false, urgent=false, shared=Optional.empty, mailed=false]");
            assertThat(client.post("/tasks", Map.of("title", "Tea", "done", "perhaps"))
                            .body())
                    .isEqualTo("[done: The value cannot be read.]");
        }

        @Test
        void areToldOfFieldByField() {
            TestAnswer answer = post(Map.of("due", "soon", "copies", "1.5"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body())
                    .isEqualTo("[title: This is required., due: The value cannot be read., copies: The value cannot be"
                            + " read.]");
            assertThat(post("/entries", BodyReader.FORM_TYPE, "title=a&title=b").body())
                    .isEqualTo("[title: Only one value is taken.]");
        }

        @Test
        void areRefusedByTheRecordWithoutSayingWhy() {
            TestAnswer answer = post(Map.of("title", "taken"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).isEqualTo("[The values were refused.]");
        }

        @Test
        void areOfAKnownType() {
            TestAnswer answer = post("/entries", "application/xml", "<entry/>");

            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.body())
                    .contains("A body is taken here as application/x-www-form-urlencoded. Say so by Content-Type.");
        }
    }

    @Nested
    class AFieldError {
        @Test
        void isToldInTheMessage() {
            UnprocessableContent error = new UnprocessableContent(
                    List.of(new FieldError("title", "This is required."), new FieldError("", "Odd.")));

            assertThat(error).hasMessage("title: This is required. Odd.");
            assertThat(error.status()).isEqualTo(422);
        }
    }

    @Nested
    class Mistakes {
        static class NoDefault extends App {
            @Path("/{name}")
            Folder folder(String name, @Default("ten") int size) {
                return new Folder(name, size);
            }
        }

        @Test
        void includeADefaultThatCannotBeRead() {
            isRefused(new NoDefault(), "The default \"ten\" of the parameter size is no int. Correct it.");
        }

        static class DefaultOfList extends App {
            @View
            String show(@Default("a") List<String> tags) {
                return "";
            }
        }

        @Test
        void includeADefaultOfWhatMayBeEmpty() {
            isRefused(
                    new DefaultOfList(),
                    "The parameter tags is a List, which may be empty, so its @Default means nothing. Take one of the"
                            + " two away.");
        }

        static class NoCodec extends App {
            @View
            String show(@Body Runtime body) {
                return "";
            }
        }

        @Test
        void includeABodyThatNothingReads() {
            isRefused(
                    new NoCodec(),
                    "No JSON codec is present that could read a java.lang.Runtime. Add org.waymark:waymark-jackson to the"
                            + " class path, or let a method with @Service return a JsonCodec; or take a record, which is read"
                            + " from forms too.");
        }

        record Page(int number) {}

        static class NoConverter extends App {
            @View
            String show(Optional<Page> page) {
                return "";
            }

            @View(method = "POST")
            String add(@Body Bound body) {
                return "";
            }
        }

        record Bound(String title, List<Page> pages) {}

        static class NumberWithoutConverter extends App {
            @View
            String show(Short size, Folder folder) {
                return "";
            }
        }

        @Test
        void includeParametersThatNothingConverts() {
            isRefused(
                    new NoConverter(),
                    "Nothing converts text to org.waymark.web.ParametersTest$Mistakes$Page for the parameter page. Declare a"
                            + " converter with @Converts, or take a String and convert it yourself.");
            isRefused(new NoConverter(), "@View on NoConverter.show");
            isRefused(new NumberWithoutConverter(), "Nothing converts text to java.lang.Short for the parameter size.");
        }

        @Test
        void includeFieldsThatNothingConverts() {
            isRefused(
                    new NoConverter(),
                    "Nothing converts text to org.waymark.web.ParametersTest$Mistakes$Page for the field pages of the @Body"
                            + " Bound. Declare a converter with @Converts, or take a String and convert it yourself.");
        }

        record Copies(@Default("many") int copies) {}

        static class NoDefaultOfField extends App {
            @View(method = "POST")
            String add(@Body Copies body) {
                return "";
            }

            @View
            String show(@Default("first") int page) {
                return "";
            }
        }

        @Test
        void includeDefaultsOfViewsAndFieldsThatCannotBeRead() {
            isRefused(
                    new NoDefaultOfField(),
                    "The default \"many\" of the field copies of the @Body Copies is no int. Correct it.");
            isRefused(new NoDefaultOfField(), "The default \"first\" of the parameter page is no int. Correct it.");
        }

        static class BodyOfPath extends App {
            @Path("/{name}")
            Folder folder(String name, @Body String body) {
                return new Folder(name, 0);
            }
        }

        @Test
        void includeAPathThatTakesTheBody() {
            isRefused(
                    new BodyOfPath(),
                    "BodyOfPath.folder takes the body as java.lang.String body, but what a path leads to does not depend on"
                            + " it. Take the @Body in a view of the model.");
        }

        static class InstanceConverter extends App {
            @Converts
            Converter<Isbn> isbn() {
                return new Isbns();
            }
        }

        @Test
        void includeAConverterOfAnInstance() {
            isRefused(
                    new InstanceConverter(),
                    "InstanceConverter.isbn cannot give a converter: there is no app yet when it is needed. Let it be"
                            + " static, take nothing, and return a Converter of the class.");
        }

        static class RawConverter extends App {
            @Converts
            static Converter<?> any() {
                return new Isbns();
            }
        }

        @Test
        void includeAConverterOfNoClass() {
            isRefused(
                    new RawConverter(),
                    "RawConverter.any does not say what it converts text to. Let it return Converter<...> of a class.");
        }

        private void isRefused(App app, String because) {
            assertThatThrownBy(() -> Publisher.of(app))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(because);
        }
    }
}

package org.waymark.ext.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.web.App;
import org.waymark.web.Body;
import org.waymark.web.Default;
import org.waymark.web.View;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** Bodies of requests that are JSON, on their way to the parameters of views. */
class JsonBodyTest {
    record Entry(String title, Optional<LocalDate> due, List<String> tags) {
        Entry {
            if (title == null) {
                throw new IllegalArgumentException("a secret");
            }
        }
    }

    record Search(
            String name,
            @Default("20") Integer size,
            List<String> tags,
            Optional<String> from,
            Boolean deep,
            @Nullable String note,
            int page) {}

    record Searches(Search first, List<Search> more, Optional<Search> last) {}

    static class Notes extends App {
        @View(name = "search", method = "POST")
        String search(@Body Search search) {
            return search.toString();
        }

        @View(name = "searches", method = "POST")
        String searches(@Body Searches searches) {
            return searches.more() + " " + searches.last();
        }

        @View(method = "POST")
        String add(@Body Entry entry) {
            return entry.toString();
        }

        @View(name = "all", method = "POST")
        String all(@Body List<Entry> entries) {
            return entries.size() + " entries, the first being "
                    + entries.get(0).title();
        }

        @View
        String unprocessable(UnprocessableContent error) {
            return error.errors().toString();
        }
    }

    private final TestClient client = TestClient.of(new Notes());

    private TestAnswer post(String target, String type, String body) {
        return client.send(HttpRequest.of("POST", target).withBody(type, body));
    }

    @Test
    void becomeRecords() {
        assertThat(post("/", "application/json", "{\"title\": \"Tea\", \"due\": \"2024-05-17\", \"tags\": [\"hot\"]}")
                        .body())
                .isEqualTo("Entry[title=Tea, due=Optional[2024-05-17], tags=[hot]]");
        assertThat(post("/", "application/vnd.notes+json; charset=utf-8", "{\"title\": \"Tea\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void becomeWhatIsBetweenAngleBrackets() {
        assertThat(post("/all", "application/json", "[{\"title\": \"Tea\"}]").body())
                .isEqualTo("1 entries, the first being Tea");
    }

    @Test
    void mayBeFormsInstead() {
        assertThat(post("/", "application/x-www-form-urlencoded", "title=Tea&tags=hot&tags=black")
                        .body())
                .isEqualTo("Entry[title=Tea, due=Optional.empty, tags=[hot, black]]");
    }

    @Test
    void areRefusedWith400IfTheyAreNoJson() {
        TestAnswer answer = post("/", "application/json", "{\"title\": ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Not JSON at line 1, column");
        assertThat(post("/", "application/json", "{\"title\": \"Tea\"} {}").status())
                .isEqualTo(400);
    }

    @Test
    void areRefusedWith415IfTheyAreOfAnotherType() {
        TestAnswer answer = post("/", "text/plain", "Tea");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body())
                .contains(
                        "A body is taken here as application/json, application/x-www-form-urlencoded. Say so by Content-Type.");
        assertThat(post("/all", "text/plain", "Tea").body())
                .contains("A body is taken here as application/json. Say so by Content-Type.");
    }

    @Test
    void areRefusedWith422AndTheFieldIfTheyAreSomethingElse() {
        TestAnswer answer = post("/", "application/json", "{\"title\": \"Tea\", \"due\": \"soon\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .isEqualTo(
                        "[due: Expected a date or time in ISO 8601 in due, but \"soon\" is none at line 1, column 25.]");
        assertThat(post("/", "application/json", "null").status()).isEqualTo(422);
        assertThat(post("/", "application/json", "{\"titel\": \"Tea\"}").status())
                .isEqualTo(422);
    }

    private String posted(String target, String json) {
        return post(target, "application/json", json).body();
    }

    @Test
    void mayLeaveOutWhatFormsMay() {
        String filled = "Search[name=tea, size=20, tags=[], from=Optional.empty, deep=false, note=null, page=0]";

        assertThat(posted("/search", "{\"name\": \"tea\"}")).isEqualTo(filled);
        assertThat(posted("/search", "{\"name\": \"tea\", \"size\": null, \"tags\": null, \"deep\": null}"))
                .isEqualTo(filled);
        assertThat(posted("/searches", "{\"first\": {\"name\": \"tea\"}, \"last\": {\"name\": \"tea\"}}"))
                .isEqualTo("[] Optional[" + filled + "]");
    }

    @Test
    void areRefusedWith422IfTheyLeaveOutWhatIsRequired() {
        assertThat(post("/search", "application/json", "{}").status()).isEqualTo(422);
        assertThat(posted("/search", "{}")).isEqualTo("[name: This is required.]");
        assertThat(posted("/search", "{\"name\": null}")).isEqualTo("[name: This is required.]");
        assertThat(posted("/searches", "{\"more\": [{\"name\": \"tea\"}, {}], \"last\": {}}"))
                .isEqualTo("[first: This is required., more[1].name: This is required., last.name: This is required.]");
    }

    @Test
    void areRefusedWith422IfTheRecordRefusesThem() {
        TestAnswer answer = post("/", "application/json", "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("The value was refused").doesNotContain("secret");
    }
}

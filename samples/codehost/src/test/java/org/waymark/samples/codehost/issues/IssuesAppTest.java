package org.waymark.samples.codehost.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.samples.codehost.Someone;
import org.waymark.samples.codehost.project.Role;
import org.waymark.samples.codehost.project.TestHost;
import org.waymark.web.testing.TestAnswer;

/** The issue tracker alone. */
class IssuesAppTest {
    private static final class Tested extends IssuesApp implements TestHost.Trusting {
        Tested(Tracker tracker) {
            super(tracker, new TestHost());
        }
    }

    private final Tracker tracker = new Tracker(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final Tested app = new Tested(tracker);
    private final Someone visitor = TestHost.as(Role.VISITOR, app);

    IssuesAppTest() {
        tracker.open(new Report("It is slow", "Like #2, see #9."), "owner");
        tracker.open(new Report("It is late", "Like #1."), "visitor");
    }

    @Test
    void lists_what_is_open_or_closed() {
        tracker.move(tracker.open(new Report("It is done", "Yes."), "owner"), Issue.State.CLOSED);

        assertThat(visitor.page("/").select(".list > li > a").eachText())
                .containsExactly("#1 It is slow", "#2 It is late");
        assertThat(visitor.page("/?state=CLOSED").select(".list > li > a").eachText())
                .containsExactly("#3 It is done");
        assertThat(visitor.get("/?state=LOST").status()).isEqualTo(400);
        assertThat(visitor.json("/?state=CLOSED")).contains("\"number\":3").doesNotContain("\"number\":1");
    }

    @Test
    void links_to_issues_that_are_there() {
        assertThat(visitor.page("/1").select("article a").eachAttr("href")).containsExactly("/2");
        assertThat(visitor.get("/9").status()).isEqualTo(404);
    }

    @Test
    void opens_an_issue() {
        TestAnswer answer = visitor.post("/new", Map.of("title", "<b>", "text", "Bold"));

        assertThat(answer.header("Location")).isEqualTo("/3");
        assertThat(visitor.after(answer).select("h1").text()).isEqualTo("#3 <b>");
        assertThat(visitor.json("/3")).contains("\"author\":\"visitor\"", "\"title\":\"<b>\"");
    }

    @Test
    void says_what_is_wrong() {
        TestAnswer answer = visitor.post("/new", Map.of("title", " ", "text", "x".repeat(20_001)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Write something here.", "This is too long: at most 20000 characters, please.");
        assertThat(visitor.post("/1/comment", Map.of("comment", "")).status()).isEqualTo(422);
        assertThat(visitor.post("/1/comment", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void takes_comments() {
        assertThat(visitor.after(visitor.post("/1/comment", Map.of("comment", "So it is.")))
                        .select(".comment")
                        .text())
                .isEqualTo("visitor, 1 January 1970, 00:00 UTC So it is.");
    }

    @ParameterizedTest
    @CsvSource({
        "/1/close, VISITOR, 403",
        "/2/close, VISITOR, 303",
        "/2/close, STRANGER, 403",
        "/1/close, COLLABORATOR, 303",
        "/new, STRANGER, 403",
        "/1/comment, STRANGER, 403"
    })
    void lets_those_act_who_may(String path, Role role, int status) {
        assertThat(TestHost.as(role, app).post(path, Map.of()).status()).isEqualTo(status);
    }

    @Test
    void has_room_for_so_much() {
        Issue issue = tracker.open(new Report("Talk", "A lot."), "owner");
        for (int i = 0; i < Tracker.MOST_COMMENTS; i++) {
            tracker.comment(issue, "Yes.", "owner");
        }
        assertThat(visitor.post("/3/comment", Map.of("comment", "Yes.")).body())
                .contains("Enough was said: 200 times.");

        for (int i = 3; i < Tracker.MOST_ISSUES; i++) {
            tracker.open(new Report("Another", "One."), "owner");
        }
        assertThat(visitor.post("/new", Map.of("title", "One", "text", "more")).body())
                .contains("There are too many issues: 1000.");
    }

    @Test
    void runs_by_itself() {
        Someone developer = TestHost.as(Role.STRANGER, new IssuesAlone(tracker));

        assertThat(developer.page("/1").select("form").eachAttr("action")).containsExactly("/1/comment", "/1/close");
    }
}

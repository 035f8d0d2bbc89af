package com.example.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.web.App;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.Request;
import org.waymark.web.Site;
import org.waymark.web.testing.TestClient;

/** The extension, in a small app that is made for that. */
class AnnouncementsTest {
    public static class Shop extends App implements Announcements {
        @Announce("hours")
        public String hours() {
            return "Open until <six>.";
        }

        @Announce("sale")
        public String sale() {
            return "Everything must go.";
        }
    }

    public static class Branch extends Shop {
        @Override
        @Announce("hours")
        public String hours() {
            return "Closed on Mondays.";
        }

        @Override
        @Html
        public Markup show(Board board, AnnouncementSettings settings, Request request) {
            return Markup.html("<p>{}</p>", hours());
        }
    }

    @Test
    void an_app_announces_by_its_methods() {
        assertThat(TestClient.of(new Shop()).get("/announcements").body())
                .isEqualTo(
                        "<h1>Announcements</h1><ul><li>Open until &lt;six&gt;.</li><li>Everything must go.</li></ul>");
    }

    @Test
    void a_branch_overrides_what_it_likes() {
        assertThat(TestClient.of(new Branch()).get("/announcements").body()).isEqualTo("<p>Closed on Mondays.</p>");
    }

    @Test
    void the_heading_is_a_setting() {
        Site site = Site.builder(Shop.class)
                .environment(Map.of("WAYMARK_ANNOUNCEMENTS_HEADING", "News", "WAYMARK_ANNOUNCEMENTS_MOST", "1"))
                .build();

        assertThat(TestClient.of(site, new Shop()).get("/announcements").body())
                .isEqualTo("<h1>News</h1><ul><li>Open until &lt;six&gt;.</li></ul>");
    }

    public static class Broken extends App implements Announcements {
        @Announce("count")
        public int count() {
            return 1;
        }
    }

    @Test
    void what_announces_nothing_is_told_when_the_app_is_published() {
        assertThatThrownBy(() -> TestClient.of(new Broken()))
                .hasMessageContaining("announces nothing. Let it return a String, and take nothing.");
    }
}

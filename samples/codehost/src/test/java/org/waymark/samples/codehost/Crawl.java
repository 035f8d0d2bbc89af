package org.waymark.samples.codehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.waymark.web.testing.TestAnswer;

/**
 * All that somebody finds who begins on the first page and follows every link.
 *
 * @param bodies what was found, by address
 * @param actions where the forms that were found are sent to
 */
public record Crawl(NavigableMap<String, String> bodies, NavigableSet<String> actions) {
    private static final int MOST = 1_000;

    public static Crawl of(Someone someone) {
        Crawl crawl = new Crawl(new TreeMap<>(), new TreeSet<>());
        Queue<String> ahead = new ArrayDeque<>();
        ahead.add("/");
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            if (!crawl.bodies.containsKey(address)) {
                ahead.addAll(crawl.visit(address, someone));
            }
        }
        return crawl;
    }

    private NavigableSet<String> visit(String address, Someone someone) {
        assertThat(bodies.size()).as("There is no end of it: %s", address).isLessThan(MOST);
        TestAnswer answer = someone.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        bodies.put(address, answer.body());
        NavigableSet<String> links = new TreeSet<>();
        if (answer.header("Content-Type").startsWith("text/html")) {
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1, title")).as("headings of %s", address).hasSize(2);
            page.select("a[href^=/], link[href^=/]").eachAttr("href").forEach(links::add);
            page.select("form").forEach(form -> actions.add(action(form)));
            assertThat(page.select("a[href], form").size())
                    .as("links of %s that lead elsewhere", address)
                    .isEqualTo(page.select("a[href^=/], a[href^=#], form[action^=/]")
                            .size());
        }
        return links;
    }

    private static String action(Element form) {
        assertThat(form.attr("method")).isEqualTo("post");
        return form.attr("action");
    }

    /** Returns the addresses without their queries. */
    public NavigableSet<String> paths() {
        NavigableSet<String> paths = new TreeSet<>();
        bodies.keySet().forEach(address -> paths.add(address.replaceAll("\\?.*", "")));
        return paths;
    }

    /** Sends all forms empty, but for that which ends it all. */
    Map<String, Integer> sendForms(Someone someone) {
        Map<String, Integer> statuses = new TreeMap<>();
        actions.stream()
                .filter(action -> !action.endsWith("/sign-in/end"))
                .forEach(action ->
                        statuses.put(action, someone.post(action, Map.of()).status()));
        return statuses;
    }
}

package org.waymark.samples.codehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** Somebody who uses an app, and says who it is by a header or a cookie. */
public record Someone(TestClient client, String header, String value) {
    private static final String NOBODY = "X-Nobody";

    /** Returns somebody who says nothing. */
    public static Someone unknown(TestClient client) {
        return new Someone(client, NOBODY, "");
    }

    /** Returns somebody who has signed in with the form of the code host. */
    public Someone signedIn(String name) {
        Someone somebody = unknown(client.withCookies());
        TestAnswer answer = somebody.post("/users/sign-in", Map.of("name", name, "password", Seed.PASSWORD));
        assertThat(answer.status()).isEqualTo(303);
        return somebody;
    }

    public TestAnswer get(String target) {
        return get(target, "text/html, */*;q=0.1");
    }

    /** Returns what a program gets. */
    public String json(String target) {
        return get(target, "application/json").body();
    }

    private TestAnswer get(String target, String accepted) {
        return client.send(
                HttpRequest.of("GET", target).withHeader("Accept", accepted).withHeader(header, value));
    }

    public TestAnswer post(String target, Map<String, String> form) {
        String encoded = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(HttpRequest.of("POST", target)
                .withBody("application/x-www-form-urlencoded", encoded)
                .withHeader(header, value));
    }

    /** Returns a page, which has to be there. */
    public Document page(String target) {
        TestAnswer answer = get(target);
        assertThat(answer.status()).as(target).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** Returns the page that a form leads to. */
    public Document after(TestAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return page(answer.header("Location"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

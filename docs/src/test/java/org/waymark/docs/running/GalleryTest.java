package org.waymark.docs.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.waymark.web.http.Server;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class GalleryTest {
    private final TestClient client = TestClient.of(new Gallery());

    @Test
    void a_picture_can_be_uploaded() {
        String body = """
                --edge
                Content-Disposition: form-data; name="picture"; filename="cat.png"

                meow
                --edge--
                """.replace("\n", "\r\n");
        TestAnswer answer = client.send("POST", "/", "multipart/form-data; boundary=edge", body);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(client.get("/").body()).contains("<p>1 pictures</p>");
    }

    @Test
    void a_visitor_keeps_the_theme() {
        TestClient visitor = client.withCookies();
        visitor.send("POST", "/theme");

        assertThat(visitor.get("/theme").body()).isEqualTo("dark");
        assertThat(client.get("/theme").body()).isEqualTo("light");
    }

    @Test
    void the_style_sheet_may_be_kept() {
        String link = client.get("/").body().replaceAll("(?s).*href=\"(.*?)\".*", "$1");

        assertThat(link).startsWith("/static/style.css?version=");
        assertThat(client.get(link).header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(client.get("/static/style.css").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void the_server_answers_as_the_app_does() throws IOException {
        try (Server server = Embedded.start()) {
            for (TestClient each : List.of(client, TestClient.of(server.address()))) {
                assertThat(each.get("/theme").body()).isEqualTo("light");
                assertThat(each.send("HEAD", "/theme").header("Content-Length")).isEqualTo("5");
            }
        }
    }

    @Test
    void a_program_has_limits_of_its_own_and_the_command_line() {
        try (Server server = Main.startForLargePictures("--port", "0", "--max-body", "200m")) {
            assertThat(TestClient.of(server.address()).get("/theme").body()).isEqualTo("light");
        }
    }

    @Test
    void the_program_tells_how_it_is_and_what_it_did() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (Server server = Main.start(
                (method, route, status, duration) -> told.add(method + " " + route + " " + status), "--port", "0")) {
            TestClient.of(server.address()).get("/static/style.css");

            assertThat(TestClient.of(server.address()).get("/health").body())
                    .isEqualTo("{\"status\":\"up\",\"checks\":{\"disk\":\"up\"}}");
        }
        assertThat(told).containsExactly("HEAD / 200", "GET /static/{path*} 200");
    }
}

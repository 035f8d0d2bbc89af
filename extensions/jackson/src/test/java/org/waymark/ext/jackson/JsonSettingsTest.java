package org.waymark.ext.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.web.App;
import org.waymark.web.Settings;
import org.waymark.web.Site;
import org.waymark.web.View;
import org.waymark.web.testing.TestClient;

/** Settings in files of JSON. */
class JsonSettingsTest {
    record Smtp(String host, int port, List<String> relays) {}

    static class Wiki extends App {
        @Settings("smtp")
        Smtp smtp() {
            return new Smtp("localhost", 25, List.of());
        }

        @View
        String show(Smtp smtp) {
            return smtp.toString();
        }
    }

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("site.json"), text);
    }

    @Test
    void overrideWhatTheAppHas() throws IOException {
        Path file = file("{\"smtp\": {\"port\": 2525, \"relays\": [\"a\", \"b\"]}}");
        Site site = Site.builder(Wiki.class).settings(file).build();

        assertThat(TestClient.of(site, new Wiki()).get("/").body())
                .isEqualTo("Smtp[host=localhost, port=2525, relays=[a, b]]");
    }

    @Test
    void areRefusedWithTheirLines() throws IOException {
        Site.Builder site = Site.builder(Wiki.class)
                .settings(file("{\n  \"smtp\": {\n    \"host\": \"mail\",\n    \"prot\": 2525\n  }\n}"));

        assertThatThrownBy(site::build)
                .hasMessage("site.json:4: the settings \"smtp\" have no \"prot\". The nearest is \"port\".");
    }

    @Test
    void areRefusedIfTheyAreNoSectionsOrNoJson() throws IOException {
        Site.Builder site = Site.builder(Wiki.class);
        Path flat = file("{\n\"port\": 1}");

        assertThatThrownBy(() -> site.settings(flat))
                .hasMessage("site.json:2: \"port\" is no section. Write {\"port\": {...}}.");

        Path nothing = file("{\"smtp\": {\n\"host\": null}}");
        assertThatThrownBy(() -> site.settings(nothing))
                .hasMessage("site.json:2: null is no value. Leave the setting out, or give it one.");

        Path broken = file("{");
        assertThatThrownBy(() -> site.settings(broken)).hasMessageContaining("site.json: Not JSON at line 1");
    }
}

package org.waymark.ext.pebble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.web.Site;
import org.waymark.web.testing.TestClient;

class ReloadTest {
    @TempDir
    private Path folder;

    private TestClient shop;

    @BeforeEach
    void publish() {
        Site site = Site.builder(Shop.class)
                .declare(Shop.class, shop -> shop.templateFolder(folder))
                .build();
        shop = TestClient.of(site, new Shop());
    }

    private void write(String template, String text, int second) throws IOException {
        Path file = folder.resolve(template);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
    }

    private String page() {
        return shop.get("/x").body();
    }

    @Test
    void aFileThatChangesIsReadAgain() throws IOException {
        write("book.peb", "first {{ book.title }}", 1);
        assertThat(page()).isEqualTo("first x");

        write("book.peb", "second {{ book.title }}", 2);
        assertThat(page()).isEqualTo("second x");
    }

    @Test
    void soIsOneThatIsExtended() throws IOException {
        write("layout.peb", "first {% block main %}{% endblock %}", 1);
        assertThat(page()).startsWith("first <h1");

        write("layout.peb", "second {% block main %}{% endblock %}", 2);
        assertThat(page()).startsWith("second <h1");
    }

    @Test
    void oneThatComesAndGoesStandsInForTheInheritedOneAsLongAsItIsThere() throws IOException {
        assertThat(page()).contains("<header>Shop</header>");

        write("layout.peb", "mine", 1);
        assertThat(page()).isEqualTo("mine");

        Files.delete(folder.resolve("layout.peb"));
        assertThat(page()).contains("<header>Shop</header>");
    }
}

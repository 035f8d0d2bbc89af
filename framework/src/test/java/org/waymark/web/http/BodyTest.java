package org.waymark.web.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A body")
class BodyTest {
    private static final byte[] DIGITS = "0123456789".getBytes(US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void is_written_whole_or_in_part() throws IOException {
        for (Body body : List.of(Body.of(DIGITS), Body.of(file()), BodyTest::dribble)) {
            assertThat(written(body)).isEqualTo("0123456789");
            assertThat(written(body.slice(0, 10))).isEqualTo("0123456789");
            assertThat(written(body.slice(2, 3))).isEqualTo("234");
            assertThat(written(body.slice(9, 1))).isEqualTo("9");
            assertThat(written(body.slice(4, 0))).isEmpty();
            assertThat(written(body.slice(2, 6).slice(1, 2))).isEqualTo("34");
            assertThat(body.slice(2, 3).length()).isEqualTo(3);
        }
    }

    @Test
    void of_a_file_has_its_length() throws IOException {
        assertThat(Body.of(file()).length()).isEqualTo(10);
        Path missing = folder.resolve("missing");
        assertThatIOException().isThrownBy(() -> Body.of(missing)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void of_a_file_that_became_shorter_is_not_taken_for_whole() throws IOException {
        Path file = file();
        Body body = Body.of(file);
        Files.writeString(file, "01");
        assertThatIOException()
                .isThrownBy(() -> written(body))
                .isInstanceOf(EOFException.class)
                .withMessage(file + " became shorter while it was sent");
    }

    @Test
    void of_a_file_that_became_a_link_is_not_sent() throws IOException {
        Path file = file();
        Body body = Body.of(file);
        Files.move(file, folder.resolve("moved"));
        Files.createSymbolicLink(file, folder.resolve("moved"));
        assertThatIOException().isThrownBy(() -> written(body));
    }

    private Path file() throws IOException {
        return Files.write(folder.resolve("digits"), DIGITS);
    }

    private static void dribble(OutputStream out) throws IOException {
        out.write(DIGITS, 0, 3);
        out.write(DIGITS[3]);
        out.flush();
        out.write(DIGITS, 4, 6);
    }

    private static String written(Body body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.writeTo(out);
        return out.toString(US_ASCII);
    }
}

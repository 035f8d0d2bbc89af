package org.waymark.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MultipartLawsTest {
    @Property(tries = 300)
    void gives_back_what_was_put_into_it(
            @ForAll @Size(max = 4) List<@CharRange(from = 0, to = 255) String> texts,
            @ForAll @IntRange(min = 1, max = 40) int piece)
            throws IOException {
        StringBuilder form = new StringBuilder();
        for (String text : texts) {
            form.append("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n")
                    .append(text)
                    .append("\r\n");
        }
        InputStream dripping = new FilterInputStream(new ByteArrayInputStream((form + "--b--").getBytes(ISO_8859_1))) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return super.read(bytes, offset, Math.min(length, piece));
            }
        };
        List<String> read = new ArrayList<>();
        Multipart parts = Multipart.of(HttpRequest.of("POST", "/")
                .withHeader("Content-Type", "multipart/form-data; boundary=b")
                .withBody(dripping));
        while (parts.hasNext()) {
            read.add(new String(parts.next().body().readAllBytes(), ISO_8859_1));
        }
        assertThat(read).isEqualTo(texts);
    }
}

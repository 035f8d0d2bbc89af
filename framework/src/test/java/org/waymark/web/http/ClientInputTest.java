package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A body as a client sends it")
class ClientInputTest {
    private long now;

    /** A client that takes a time of its own for each of its chunks. */
    private final class Slow extends InputStream {
        private final int chunk;
        private final Duration each;
        private int left;

        Slow(int size, int chunk, Duration each) {
            this.left = size;
            this.chunk = chunk;
            this.each = each;
        }

        @Override
        public int read() {
            now += each.toNanos();
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            now += each.toNanos();
            int read = Math.min(Math.min(chunk, length), left);
            left -= read;
            return read == 0 ? -1 : read;
        }
    }

    private InputStream patient(InputStream in) {
        return new ClientInput(in, Duration.ofSeconds(30), () -> now);
    }

    @Test
    void is_waited_for_with_a_patience_that_ends() {
        InputStream dripping = patient(new Slow(1000, 1, Duration.ofSeconds(1)));

        assertThatThrownBy(dripping::readAllBytes)
                .isInstanceOf(HttpException.class)
                .hasMessage("The body comes too slowly.")
                .satisfies(error -> assertThat(((HttpException) error).status()).isEqualTo(408));
        assertThat(now).isEqualTo(Duration.ofSeconds(31).toNanos());
    }

    @Test
    void renews_the_patience_by_what_comes() throws IOException {
        InputStream slow = patient(new Slow(1 << 20, 8192, Duration.ofSeconds(3)));

        assertThat(slow.readAllBytes()).hasSize(1 << 20);
    }

    @Test
    void is_waited_for_by_single_bytes_and_by_what_is_passed_over() {
        InputStream bytes = patient(new Slow(1000, 1, Duration.ofSeconds(31)));
        assertThatThrownBy(bytes::read).hasMessage("The body comes too slowly.");

        InputStream skipped = patient(new Slow(1000, 1, Duration.ofSeconds(31)));
        assertThatThrownBy(() -> skipped.skip(1)).hasMessage("The body comes too slowly.");
    }

    @Test
    void is_not_waited_for_while_others_dawdle() throws IOException {
        InputStream quick = patient(new Slow(100, 1, Duration.ZERO));
        for (int i = 0; i < 100; i++) {
            quick.read();
            now += Duration.ofSeconds(10).toNanos();
        }
        assertThat(quick.read()).isEqualTo(-1);
    }

    @Test
    void is_the_mistake_of_the_client_if_it_breaks_off() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        InputStream broken = patient(closed);

        assertThatThrownBy(broken::readAllBytes)
                .isInstanceOf(HttpException.class)
                .hasMessage("The body breaks off, or is malformed.")
                .satisfies(error -> assertThat(((HttpException) error).status()).isEqualTo(400));
    }
}

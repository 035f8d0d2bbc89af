package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The options of a server")
class ServerOptionsTest {
    private static final ServerOptions DEFAULTS = ServerOptions.defaults();

    @Test
    void let_nobody_else_in_by_default() {
        assertThat(DEFAULTS)
                .isEqualTo(new ServerOptions("localhost", 8080, 64, Duration.ofSeconds(10), Limits.defaults(), null));
    }

    @Test
    void are_changed_one_by_one() {
        assertThat(DEFAULTS.withHost("::").withPort(0).withThreads(1).withGrace(Duration.ZERO))
                .isEqualTo(new ServerOptions("::", 0, 1, Duration.ZERO, Limits.defaults(), null));
        assertThat(DEFAULTS.withPort(65_535).port()).isEqualTo(65_535);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refuse_what_is_no_port(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withPort(port))
                .withMessage("Not a port: " + port + ". Use 1 to 65535, or 0 for a free one.");
    }

    @Test
    void refuse_to_run_without_a_thread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withThreads(0))
                .withMessage("A server needs at least one thread, not 0.");
    }

    @Test
    void refuse_a_grace_that_is_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withGrace(Duration.ofSeconds(-1)))
                .withMessage("The grace cannot be negative: PT-1S.");
    }

    @Test
    void say_where_a_server_listens(@TempDir Path folder) throws IOException {
        assertThat(DEFAULTS.address(81)).hasToString("http://localhost:81");
        assertThat(DEFAULTS.withHost("::1").address(81)).hasToString("http://[::1]:81");
        assertThat(DEFAULTS.withTls(TestKeys.tls(folder)).address(81)).hasToString("https://localhost:81");
    }
}

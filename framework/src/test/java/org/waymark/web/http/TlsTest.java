package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("TLS")
class TlsTest {
    @TempDir
    private Path folder;

    @Test
    void takes_its_keys_from_a_key_store() throws IOException {
        assertThat(TestKeys.tls(folder).context().getProtocol()).isEqualTo("TLS");
    }

    @Test
    void says_why_it_cannot_be_had() throws IOException {
        Path missing = folder.resolve("missing.p12");
        assertThatIOException()
                .isThrownBy(() -> Tls.of(missing, ""))
                .withMessage("Cannot read the key store " + missing + ". Name a PKCS12 file that this user may read.");
        Path keyStore = TestKeys.in(folder);
        assertThatIOException()
                .isThrownBy(() -> Tls.of(keyStore, "wrong"))
                .withMessage("Cannot open the key store " + keyStore
                        + ": keystore password was incorrect. Is it PKCS12, and the password right?");
    }
}

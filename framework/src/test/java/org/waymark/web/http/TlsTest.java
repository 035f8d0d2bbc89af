package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.web.http.contract.ServerContract;

@DisplayName("TLS")
class TlsTest {
    @TempDir
    private Path folder;

    @Test
    void takes_its_keys_from_a_key_store() throws IOException {
        assertThat(Tls.of(keyStore(), "for tests only").context().getProtocol()).isEqualTo("TLS");
    }

    @Test
    void says_why_it_cannot_be_had() throws IOException {
        Path missing = folder.resolve("missing.p12");
        assertThatIOException()
                .isThrownBy(() -> Tls.of(missing, ""))
                .withMessage("Cannot read the key store " + missing + ". Name a PKCS12 file that this user may read.");
        Path keyStore = keyStore();
        assertThatIOException()
                .isThrownBy(() -> Tls.of(keyStore, "wrong"))
                .withMessage("Cannot open the key store " + keyStore
                        + ": keystore password was incorrect. Is it PKCS12, and the password right?");
    }

    private Path keyStore() throws IOException {
        Path file = folder.resolve("localhost.p12");
        try (InputStream keys = ServerContract.class.getResourceAsStream("localhost.p12")) {
            Files.copy(keys, file);
        }
        return file;
    }
}

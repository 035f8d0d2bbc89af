package org.waymark.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.waymark.web.http.Tls;

/** A key that everybody has, and the certificate that says it is the one of {@code localhost}. */
final class Certificate {
    private static final char[] PASSWORD = "for tests only".toCharArray();

    private Certificate() {}

    /** Returns what the server needs. */
    static Tls ofServer() {
        return new Tls(context());
    }

    /** Returns the keys, and trust in the certificate: for both ends. */
    static SSLContext context() {
        try (InputStream file = Objects.requireNonNull(Certificate.class.getResourceAsStream("localhost.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runs no TLS", e);
        }
    }
}

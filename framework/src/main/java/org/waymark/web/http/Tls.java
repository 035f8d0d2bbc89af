package org.waymark.web.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * How a server proves who it is, and keeps what it says to itself.
 *
 * @param context the keys and certificates, ready for use
 */
public record Tls(SSLContext context) {
    /**
     * Reads the key and the certificates of a key store.
     *
     * @param keyStore a file of type PKCS12 or JKS
     * @param password the password of the store and of its keys
     * @return what a server needs for TLS
     * @throws IOException if the file cannot be read, or the password is wrong
     */
    public static Tls of(Path keyStore, String password) throws IOException {
        if (!Files.isReadable(keyStore)) {
            throw new IOException(
                    "Cannot read the key store " + keyStore + ". Name a PKCS12 file that this user may read.");
        }
        try {
            KeyStore store = KeyStore.getInstance(keyStore.toFile(), password.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new Tls(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException(
                    "Cannot open the key store " + keyStore + ": " + e.getMessage()
                            + ". Is it PKCS12, and the password right?",
                    e);
        }
    }
}

package org.waymark.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.waymark.web.http.Body;

/** A text that other content does not have. */
final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    /**
     * Returns the fingerprint of what is in a body: 16 hexadecimal digits.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    static String of(Body body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            body.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.waymark.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Keys for {@code localhost} that everybody has. */
public final class TestKeys {
    public static final String PASSWORD = "for tests only";

    private TestKeys() {}

    /** Copies the keys into a folder; returns their file. */
    public static Path in(Path folder) throws IOException {
        Path file = folder.resolve("localhost.p12");
        try (InputStream keys = Objects.requireNonNull(TestKeys.class.getResourceAsStream("localhost.p12"))) {
            Files.copy(keys, file);
        }
        return file;
    }

    static Tls tls(Path folder) throws IOException {
        return Tls.of(in(folder), PASSWORD);
    }
}

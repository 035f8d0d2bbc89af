package org.waymark.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A template as it is stored. */
public final class TemplateSource {
    private final String name;
    private final URL url;

    TemplateSource(String name, URL url) {
        this.name = name;
        this.url = url;
    }

    /**
     * Returns the name.
     *
     * @return the name, within the folders of the app
     */
    public String name() {
        return name;
    }

    /**
     * Reads the template.
     *
     * @return its text, stored in UTF-8
     * @throws IOException if it cannot be read
     */
    public String text() throws IOException {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Returns a key that changes with the template: a file that is edited has another one at once, so that an engine may
     * remember what it made of the text by this key. What is in a jar does not change.
     *
     * @return the key
     * @throws IOException if the file has gone
     */
    public String version() throws IOException {
        if (isLasting()) {
            return url.toString();
        }
        try {
            return url + "@" + Files.getLastModifiedTime(Path.of(url.toURI())).toMillis();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Returns whether it does not change while the program runs: because it is in no file of its own. */
    boolean isLasting() {
        return !url.getProtocol().equals("file");
    }

    /** Returns where the template was found. */
    @Override
    public String toString() {
        return url.toString();
    }
}

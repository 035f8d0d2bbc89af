package org.waymark.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Body;
import org.waymark.web.http.EntityTag;
import org.waymark.web.http.MediaType;
import org.waymark.web.http.Response;

/** A file that {@link StaticFiles} publish. */
public final class StaticFile {
    private final String path;
    private final String version;
    private final Body body;
    private final @Nullable Instant modified;

    private StaticFile(String path, String version, Body body, @Nullable Instant modified) {
        this.path = path;
        this.version = version;
        this.body = body;
        this.modified = modified;
    }

    static StaticFile of(String path, Body body, @Nullable Instant modified) {
        return new StaticFile(path, Fingerprint.of(body), body, modified);
    }

    /** Returns this file under another of its names. */
    StaticFile at(String other) {
        return other.equals(path) ? this : new StaticFile(other, version, body, modified);
    }

    /**
     * Returns where the file is.
     *
     * @return the path below the folder, with slashes
     */
    public String path() {
        return path;
    }

    /**
     * Returns the fingerprint of what is in the file.
     *
     * @return 16 hexadecimal digits
     */
    public String version() {
        return version;
    }

    /**
     * Returns the type of the file.
     *
     * @return the content type, by the extension of the name
     */
    public String contentType() {
        return MediaType.ofFile(path);
    }

    long length() {
        return body.length();
    }

    @Nullable
    Instant modified() {
        return modified;
    }

    Response toResponse() {
        Response response = Response.of(200)
                .withHeader("Content-Type", contentType())
                .withEtag(EntityTag.strong(version))
                .withBody(body);
        return modified == null ? response : response.withLastModified(modified);
    }

    @Override
    public String toString() {
        return path;
    }
}

package org.waymark.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Body;
import org.waymark.web.http.EntityTag;
import org.waymark.web.http.Response;

/** A file that {@link StaticFiles} publish. */
public final class StaticFile {
    private static final String ANY = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("gif", "image/gif"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("webm", "video/webm"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("xml", "application/xml"),
            Map.entry("zip", "application/zip"));

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
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, ANY);
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

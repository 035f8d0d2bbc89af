package org.waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.web.http.Response;

/**
 * The files of a folder as an app of their own, to be mounted: style sheets, scripts, images.
 *
 * <pre>{@code
 * private final StaticFiles files = new StaticFiles(Main.class, "static");
 *
 * @Mount("/static")
 * StaticFiles files() {
 *     return files;
 * }
 *
 * @Html
 * Markup show(Page page, Request request) {
 *     return Markup.html("<link rel='stylesheet' href='{}'>", request.at(files).link(files.file("style.css")));
 * }
 * }</pre>
 *
 * <p>The link has a fingerprint of what is in the file, {@code /static/style.css?version=6f1ed002ab559585}: what is found by
 * it may be kept for a year, since other content has another link. What is asked for without it is checked each time.
 *
 * <p>Only regular files are found, and only those in the folder: no link leads out of it. A file or folder whose name
 * begins with a dot is not found either, and neither is a name that some system takes for something else.
 */
public class StaticFiles extends App {
    private static final Logger LOG = LoggerFactory.getLogger(StaticFiles.class);

    private final StaticSource source;

    /**
     * Publishes the files of a folder. What is changed there is seen at once.
     *
     * @param folder the folder
     * @throws IllegalArgumentException if there is no such folder
     */
    public StaticFiles(java.nio.file.Path folder) {
        this(StaticFolder.of(folder));
    }

    /**
     * Publishes files of the class path or the module path. They are read once, and kept.
     *
     * @param neighbour a class in whose package the folder is
     * @param folder the name of the folder, such as {@code static}
     */
    public StaticFiles(Class<?> neighbour, String folder) {
        this(new StaticResources(neighbour, folder));
    }

    private StaticFiles(StaticSource source) {
        this.source = source;
    }

    /**
     * Returns a file, for a link to it.
     *
     * @param path the path below the folder, with slashes
     * @return the file
     * @throws IllegalArgumentException if there is no such file, as when its name is misspelt
     */
    public final StaticFile file(String path) {
        StaticFile file = find(path);
        if (file == null) {
            throw new IllegalArgumentException("There is no file \"" + path + "\" in " + source + ".");
        }
        return file;
    }

    /**
     * Finds the file for a path.
     *
     * @param path the path below the folder
     * @param version the fingerprint of the link, if there is one; an old one leads to the file as it is now
     * @return the file, or nothing
     */
    @Path("/{path*}")
    protected Optional<StaticFile> file(String path, Optional<String> version) {
        return Optional.ofNullable(find(path));
    }

    private @Nullable StaticFile find(String path) {
        if (!StaticNames.allow(path)) {
            return null;
        }
        try {
            return source.find(path);
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("The file {} of {} cannot be read", path, source, unreadable);
            return null;
        }
    }

    /**
     * Sends a file.
     *
     * @param file the file
     * @param request the request, which may have the fingerprint
     * @return the response
     */
    @View(permission = Anybody.class)
    protected Response show(StaticFile file, Request request) {
        boolean lasting = file.version().equals(request.query().first("version"));
        return file.toResponse()
                .withHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
    }
}

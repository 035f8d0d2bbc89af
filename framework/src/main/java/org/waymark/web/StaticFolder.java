package org.waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Body;

/** A folder of the file system. The real path of a file counts, after all links: it has to be below that of the folder. */
final class StaticFolder implements StaticSource {
    private final Path folder;
    /** By real paths: a file has one, however many ways of writing lead to it. */
    private final Map<Path, StaticFile> known = new ConcurrentHashMap<>();

    private StaticFolder(Path folder) {
        this.folder = folder;
    }

    static StaticFolder of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "There is no folder " + folder.toAbsolutePath() + ". Make it, or name another one.");
        }
        return new StaticFolder(folder);
    }

    @Override
    public @Nullable StaticFile find(String path) throws IOException {
        Path file = real(path);
        if (file == null) {
            return null;
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (!now.isRegularFile()) {
            return null;
        }
        StaticFile found = known.get(file);
        return (found != null && isAsKnown(found, now) ? found : read(path, file)).at(path);
    }

    private static boolean isAsKnown(StaticFile found, BasicFileAttributes now) {
        return found.length() == now.size()
                && now.lastModifiedTime().toInstant().equals(found.modified());
    }

    /** Who asks for a file at the same time waits for the one who reads it, and then takes what that has found. */
    private StaticFile read(String path, Path file) throws IOException {
        try {
            return Objects.requireNonNull(known.compute(file, (key, found) -> asItIs(path, key, found)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static StaticFile asItIs(String path, Path file, @Nullable StaticFile found) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return found != null && isAsKnown(found, now)
                    ? found
                    : StaticFile.of(path, Body.of(file), now.lastModifiedTime().toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Path real(String path) throws IOException {
        try {
            Path root = folder.toRealPath();
            Path written = root.resolve(path);
            // Some systems find a.css by A.css too: the name is as it is stored, or it is none.
            boolean isAsStored = written.toRealPath(LinkOption.NOFOLLOW_LINKS).endsWith(path);
            Path file = written.toRealPath();
            return isAsStored && file.startsWith(root) ? file : null;
        } catch (AccessDeniedException unreadable) {
            throw unreadable;
        } catch (InvalidPathException | FileSystemException noSuchFile) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "the folder " + folder;
    }
}

package org.waymark.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Body;

/** A folder of the file system. The real path of a file counts, after all links: it has to be below that of the folder. */
record StaticFolder(Path folder) implements StaticSource {
    static StaticFolder of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "There is no folder " + folder.toAbsolutePath() + ". Make it, or name another one.");
        }
        return new StaticFolder(folder);
    }

    @Override
    public @Nullable StaticFile find(String path, @Nullable StaticFile known) throws IOException {
        Path file = real(path);
        if (file == null) {
            return null;
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (!now.isRegularFile()) {
            return null;
        }
        boolean unchanged = known != null
                && known.length() == now.size()
                && now.lastModifiedTime().toInstant().equals(known.modified());
        return unchanged
                ? known
                : StaticFile.of(path, Body.of(file), now.lastModifiedTime().toInstant());
    }

    private @Nullable Path real(String path) throws IOException {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(path).toRealPath();
            return file.startsWith(root) ? file : null;
        } catch (InvalidPathException noName) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "the folder " + folder;
    }
}

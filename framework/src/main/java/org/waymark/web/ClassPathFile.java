package org.waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds files of the class path or the module path. */
final class ClassPathFile {
    private ClassPathFile() {}

    /**
     * Returns a file, or null if there is none: what is read of a folder would be a list of what is in it.
     *
     * @param beside the class that the folder is beside
     * @param folder the folder, counted from the top if it begins with a slash
     * @param name the path below the folder
     */
    static @Nullable URL find(Class<?> beside, String folder, String name) {
        URL url = beside.getResource(folder.endsWith("/") ? folder + name : folder + "/" + name);
        try {
            return url == null || isFolder(url) ? null : url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFolder(URL url) throws IOException {
        return switch (url.getProtocol()) {
            case "file" -> Files.isDirectory(Path.of(URI.create(url.toString())));
            case "jar" ->
                url.openConnection() instanceof JarURLConnection jar
                        && jar.getJarEntry() != null
                        && jar.getJarEntry().isDirectory();
            default -> false;
        };
    }
}

package org.waymark.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Body;

/** A folder of the class path or the module path, beside a class. */
record StaticResources(Class<?> neighbour, String folder) implements StaticSource {
    @Override
    public @Nullable StaticFile find(String path, @Nullable StaticFile known) throws IOException {
        if (known != null) {
            return known;
        }
        URL resource = neighbour.getResource(folder + "/" + path);
        if (resource == null || isFolder(resource)) {
            return null;
        }
        try (InputStream in = resource.openStream()) {
            return StaticFile.of(path, Body.of(in.readAllBytes()), null);
        }
    }

    /** What is read of a folder would be a list of what is in it. */
    private static boolean isFolder(URL resource) throws IOException {
        if (resource.getProtocol().equals("file")) {
            return Files.isDirectory(java.nio.file.Path.of(URI.create(resource.toString())));
        }
        URLConnection connection = resource.openConnection();
        return connection instanceof JarURLConnection jar
                && jar.getJarEntry() != null
                && jar.getJarEntry().isDirectory();
    }

    @Override
    public String toString() {
        return "the resources " + folder + " beside " + neighbour.getName();
    }
}

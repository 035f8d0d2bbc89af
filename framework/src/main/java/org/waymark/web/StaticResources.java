package org.waymark.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Body;

/** A folder of the class path or the module path, beside a class. */
record StaticResources(Class<?> neighbour, String folder) implements StaticSource {
    @Override
    public @Nullable StaticFile find(String path, @Nullable StaticFile known) throws IOException {
        if (known != null) {
            return known;
        }
        URL resource = ClassPathFile.find(neighbour, folder, path);
        if (resource == null) {
            return null;
        }
        try (InputStream in = resource.openStream()) {
            return StaticFile.of(path, Body.of(in.readAllBytes()), null);
        }
    }

    @Override
    public String toString() {
        return "the resources " + folder + " beside " + neighbour.getName();
    }
}

package org.waymark.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Body;

/** A folder of the class path or the module path, beside a class. */
final class StaticResources implements StaticSource {
    private final Class<?> neighbour;
    private final String folder;
    private final Map<String, StaticFile> known = new ConcurrentHashMap<>();

    StaticResources(Class<?> neighbour, String folder) {
        this.neighbour = neighbour;
        this.folder = folder;
    }

    @Override
    public @Nullable StaticFile find(String path) throws IOException {
        StaticFile found = known.get(path);
        if (found != null) {
            return found;
        }
        URL resource = ClassPathFile.find(neighbour, folder, path);
        return resource == null ? null : read(path, resource);
    }

    /** Who asks at the same time waits for the one who reads. */
    private synchronized StaticFile read(String path, URL resource) throws IOException {
        StaticFile found = known.get(path);
        if (found == null) {
            try (InputStream in = resource.openStream()) {
                found = StaticFile.of(path, Body.of(in.readAllBytes()), null);
            }
            known.put(path, found);
        }
        return found;
    }

    @Override
    public String toString() {
        return "the resources " + folder + " beside " + neighbour.getName();
    }
}

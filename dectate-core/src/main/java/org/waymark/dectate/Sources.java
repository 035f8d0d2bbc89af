package org.waymark.dectate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The sources of classes, where they can be found: below given folders or in given jars, and in a {@code -sources.jar}
 * beside the jar of a class. A source is read when it is asked for, and once.
 */
final class Sources {
    static final String PROPERTY = "org.waymark.dectate.sources";

    private static final int LENGTH_LIMIT = 10_000_000;
    private static final SourceOutline NOTHING = new SourceOutline(Map.of());

    private final List<Path> roots;
    private final Map<Path, Map<String, SourceOutline>> outlines = new ConcurrentHashMap<>();

    Sources(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** Returns sources below some roots and those that a system property lists, in the form of a class path. */
    static Sources of(List<Path> roots) {
        List<Path> all = new ArrayList<>(roots);
        for (String path : System.getProperty(PROPERTY, "").split(File.pathSeparator, -1)) {
            if (!path.isBlank()) {
                all.add(Path.of(path));
            }
        }
        return new Sources(all);
    }

    /** Returns what the places that may have the source of a class say about it. */
    List<SourceOutline> outlines(Class<?> type, String fileName) {
        String name = type.getPackageName().replace('.', '/') + "/" + fileName;
        String path = name.startsWith("/") ? fileName : name;
        List<Path> places = new ArrayList<>(roots);
        Path beside = sourcesJar(type);
        if (beside != null) {
            places.add(beside);
        }
        return places.stream()
                .map(place -> outlines.computeIfAbsent(place, key -> new ConcurrentHashMap<>())
                        .computeIfAbsent(path, key -> outline(place, key)))
                .toList();
    }

    private static @Nullable Path sourcesJar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL url = source == null ? null : source.getLocation();
        if (url == null || !url.getProtocol().equals("file") || !url.getPath().endsWith(".jar")) {
            return null;
        }
        try {
            return Path.of(new URI(url.toString().replaceAll("\\.jar$", "-sources.jar")));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static SourceOutline outline(Path place, String path) {
        try {
            byte[] bytes = Files.isRegularFile(place) ? bytesFromJar(place, path) : bytesFromFolder(place, path);
            return bytes == null ? NOTHING : SourceOutline.of(new String(bytes, UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            // A source is a courtesy: what cannot be read is as good as absent.
            return NOTHING;
        }
    }

    private static byte @Nullable [] bytesFromFolder(Path folder, String path) throws IOException {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file) && Files.size(file) <= LENGTH_LIMIT ? Files.readAllBytes(file) : null;
    }

    private static byte @Nullable [] bytesFromJar(Path jar, String path) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(path);
            return entry == null ? null : file.getInputStream(entry).readNBytes(LENGTH_LIMIT);
        }
    }
}

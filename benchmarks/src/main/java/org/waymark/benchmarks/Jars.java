package org.waymark.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;

/** Writes jars: of files that were made, and of packages of the class path that is run with. */
final class Jars {

    private Jars() {}

    /** Writes a jar of some files and their folders, in the order of their paths. */
    static void write(Path jar, Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(files);
        for (String path : files.keySet()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                entries.put(path.substring(0, slash + 1), new byte[0]);
            }
        }
        try (var stream = new JarOutputStream(Files.newOutputStream(jar))) {
            stream.setLevel(Deflater.BEST_SPEED);
            for (var entry : entries.entrySet()) {
                stream.putNextEntry(new JarEntry(entry.getKey()));
                stream.write(entry.getValue());
            }
        }
    }

    /** Returns the files of the packages below a folder such as {@code org/example}, from where a class of them is. */
    static Map<String, byte[]> packages(Class<?> one, String folder) throws IOException {
        var location = URI.create(
                one.getProtectionDomain().getCodeSource().getLocation().toString());
        var place = Path.of(location);
        if (Files.isDirectory(place)) {
            return files(place, folder);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return files(jar.getPath("/"), folder);
        }
    }

    /** Returns the files of a folder in a place, by their paths there. */
    static Map<String, byte[]> files(Path place, String folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var paths = Files.walk(place.resolve(folder))) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(place.relativize(path).toString().replace('\\', '/'), bytes(path)));
        }
        return files;
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

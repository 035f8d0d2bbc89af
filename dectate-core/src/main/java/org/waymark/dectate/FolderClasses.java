package org.waymark.dectate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class files of a folder. */
final class FolderClasses {
    private FolderClasses() {}

    /** Returns the class files below some folders of a folder, such as {@code org/example/}; an empty one is itself. */
    static List<Archive.Entry> of(Path folder, List<String> prefixes) throws IOException {
        List<Archive.Entry> classes = new ArrayList<>();
        List<Path> seen = new ArrayList<>();
        for (String prefix : prefixes) {
            Path start = folder.resolve(prefix);
            if (Files.isDirectory(start) && seen.stream().noneMatch(start::startsWith)) {
                seen.add(start);
                add(folder, start, prefix.isEmpty() ? 1 : Integer.MAX_VALUE, classes);
            }
        }
        return classes;
    }

    /** Returns all class files of a folder. */
    static List<Archive.Entry> of(Path folder) throws IOException {
        List<Archive.Entry> classes = new ArrayList<>();
        add(folder, folder, Integer.MAX_VALUE, classes);
        return classes;
    }

    private static void add(Path folder, Path start, int depth, List<Archive.Entry> classes) throws IOException {
        try (Stream<Path> files = Files.walk(start, depth)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String path = folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                if (path.endsWith(Archive.Entry.SUFFIX) && !path.startsWith("META-INF/")) {
                    classes.add(new Archive.Entry(Archive.Entry.className(path), new FileContent(file)));
                }
            }
        }
    }

    private record FileContent(Path file) implements Archive.Content {

        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }
    }
}

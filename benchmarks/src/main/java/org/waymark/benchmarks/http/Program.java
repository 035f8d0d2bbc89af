package org.waymark.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.waymark.benchmarks.SourceCompiler;
import org.waymark.dectate.Indexer;

/** A large program in two folders, one of which has an index. */
final class Program implements AutoCloseable {
    private final Path folder;

    Program() throws IOException {
        folder = Files.createTempDirectory("program");
        var files = SourceCompiler.files(ProgramSource.sources());
        for (Path place : new Path[] {plain(), indexed()}) {
            for (var file : files.entrySet()) {
                Path path = place.resolve(file.getKey().replace('.', '/') + ".class");
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
        Indexer.index(indexed());
    }

    Path plain() {
        return folder.resolve("plain");
    }

    Path indexed() {
        return folder.resolve("indexed");
    }

    @Override
    public void close() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

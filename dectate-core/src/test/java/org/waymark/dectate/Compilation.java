package org.waymark.dectate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Sources that a test writes, and the classes that they become: so that it can say where everything stands. */
final class Compilation {
    private final Path sources;
    private final Path classes;
    private final List<String> options = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    Compilation(Path folder) {
        this(folder.resolve("sources"), folder.resolve("classes"));
    }

    Compilation(Path sources, Path classes) {
        this.sources = sources;
        this.classes = classes;
    }

    Path sources() {
        return sources;
    }

    Path classes() {
        return classes;
    }

    Compilation with(String... moreOptions) {
        options.addAll(List.of(moreOptions));
        return this;
    }

    Compilation source(String path, String text) {
        try {
            Path file = sources.resolve(path);
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, text));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Compilation compile() {
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-nowarn"));
        arguments.addAll(List.of("-cp", classes + System.getProperty("path.separator") + classPath()));
        arguments.addAll(options);
        files.forEach(file -> arguments.add(file.toString()));
        ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(output, true, StandardCharsets.UTF_8);
        if (compiler.run(printed, printed, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException(output.toString(StandardCharsets.UTF_8));
        }
        return this;
    }

    URLClassLoader loader() {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Compilation.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(classes.resolve(name.replace('.', '/') + ".class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}

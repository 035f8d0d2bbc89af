package org.waymark.samples.commands.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Builds the plug-in of a customer, as somebody would who has nothing but the jars of the sample. */
final class PluginJar {
    private static final Path SOURCES = Path.of("src/test/plugin");

    private PluginJar() {}

    /** Compiles the sources into a jar in a folder. */
    static void build(Path plugins, Path work) throws IOException {
        List<String> options = new ArrayList<>(List.of("-g", "-proc:none", "-d", work.toString()));
        options.addAll(List.of("-cp", classPath()));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(options::add);
        }
        run("javac", options);
        Files.createDirectories(plugins);
        run("jar", List.of("--create", "--file", plugins.resolve("acme.jar").toString(), "-C", work.toString(), "."));
    }

    private static void run(String tool, List<String> options) {
        StringWriter output = new StringWriter();
        PrintWriter printed = new PrintWriter(output);
        int exitCode = ToolProvider.findFirst(tool).orElseThrow().run(printed, printed, options.toArray(String[]::new));
        assertThat(exitCode).as(output.toString()).isZero();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}

package org.waymark.benchmarks;

import io.github.classgraph.ClassGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.apache.commons.logging.LogFactory;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Indexer;

/**
 * A program in jars, with and without an index, and the libraries that it needs. It is made in a virtual machine of its own,
 * so that the one that measures a start has not run a compiler before.
 */
public final class Shop implements AutoCloseable {

    private static final String PLAIN = "shop.jar";
    private static final String INDEXED = "shop-indexed.jar";
    private static final List<String> LIBRARIES = List.of("waymark.jar", "classgraph.jar", "slf4j.jar");
    private static final String SPRING = "spring.jar";

    private final Path folder;

    /** Makes the jars of a program of some classes. */
    Shop(int classes) {
        try {
            folder = Files.createTempDirectory("waymark-shop");
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command = List.of(
                    java,
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Shop.class.getName(),
                    folder.toString(),
                    Integer.toString(classes));
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("The program cannot be made: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the jars.
     *
     * @param arguments the folder to make them in, and the number of classes
     * @throws IOException if they cannot be written
     */
    public static void main(String... arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var classes = Files.createDirectory(folder.resolve("classes"));
        for (var file : SourceCompiler.files(new ShopSource(Integer.parseInt(arguments[1])).sources())
                .entrySet()) {
            var path = classes.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Jars.write(folder.resolve(PLAIN), Jars.files(classes, ""));
        Indexer.index(classes);
        Jars.write(folder.resolve(INDEXED), Jars.files(classes, ""));

        Map<String, byte[]> waymark = new HashMap<>(Jars.packages(Configuration.class, "org/waymark/dectate"));
        waymark.putAll(Jars.packages(Shop.class, "org/waymark/benchmarks"));
        Jars.write(folder.resolve(LIBRARIES.get(0)), waymark);
        Map<String, byte[]> classGraph = new HashMap<>(Jars.packages(ClassGraph.class, "io/github/classgraph"));
        classGraph.putAll(Jars.packages(ClassGraph.class, "nonapi"));
        Jars.write(folder.resolve(LIBRARIES.get(1)), classGraph);
        Jars.write(folder.resolve(LIBRARIES.get(2)), Jars.packages(LoggerFactory.class, "org/slf4j"));
        Map<String, byte[]> spring =
                new HashMap<>(Jars.packages(GenericApplicationContext.class, "org/springframework"));
        spring.putAll(Jars.packages(LogFactory.class, "org/apache/commons/logging"));
        Jars.write(folder.resolve(SPRING), spring);
    }

    /** Returns an object of a class that sees the program and the libraries that it needs, and nothing else but the JDK. */
    IntSupplier supplier(Class<? extends IntSupplier> type, boolean indexed, boolean withSpring) {
        List<URL> urls = new ArrayList<>();
        urls.add(url(indexed ? INDEXED : PLAIN));
        LIBRARIES.forEach(library -> urls.add(url(library)));
        if (withSpring) {
            urls.add(url(SPRING));
        }
        var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return SourceCompiler.create(loader, type.getName(), IntSupplier.class);
    }

    private URL url(String jar) {
        try {
            return folder.resolve(jar).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes the jars. */
    @Override
    public void close() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

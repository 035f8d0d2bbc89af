package org.waymark.dectate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Shops with plug-ins in several jars, made for a test: the app type {@code shop.Shop}, and classes that configure it.
 */
final class ClassPathFixture {
    static final String BASE = """
            package shop;

            import org.waymark.dectate.*;

            @UseDirectives(WikiDirectives.class)
            public class Shop {}
            """;

    private final Path folder;

    ClassPathFixture(Path folder) {
        this.folder = folder;
    }

    /** Returns the source of a class that configures the shop with a page of its own name. */
    static String plugin(String name, String more) {
        int dot = name.lastIndexOf('.');
        String simpleName = name.substring(dot + 1);
        return """
                package %s;

                @org.waymark.dectate.Configures(shop.Shop.class)
                public class %s %s {
                    @org.waymark.dectate.WikiDirectives.Page(name = "%s")
                    static void page() {}
                    static { if (true) throw new IllegalStateException("initialised"); }
                }
                """.formatted(name.substring(0, dot), simpleName, more, simpleName);
    }

    /** Compiles plug-ins into a folder of their own. */
    Compilation plugins(String place, String... names) {
        Compilation compilation = new Compilation(folder.resolve("sources-" + place.replace('/', '-')), path(place));
        compilation.source("shop/Shop.java", BASE);
        for (String name : names) {
            compilation.source(name.replace('.', '/') + ".java", plugin(name, ""));
        }
        return compilation.compile();
    }

    Path path(String place) {
        return folder.resolve(place);
    }

    void write(String place, byte[] bytes) {
        try {
            Files.createDirectories(path(place).getParent());
            Files.write(path(place), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String place) {
        try {
            Files.delete(path(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts what is in a folder into a jar, with a time that is always the same. */
    Path jar(String name, String place) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (Stream<Path> files = Files.walk(path(place))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String entry = path(place).relativize(file).toString().replace('\\', '/');
                entries.put(entry, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar(name, entries);
    }

    Path jar(String name, Map<String, byte[]> entries) {
        Path jar = path(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTime(0);
                out.putNextEntry(header);
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    static URLClassLoader loader(ClassLoader parent, Path... paths) {
        try {
            URL[] urls = new URL[paths.length];
            for (int i = 0; i < paths.length; i++) {
                urls[i] = paths[i].toUri().toURL();
            }
            return new URLClassLoader(urls, parent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Class<?> shop(ClassLoader loader) {
        try {
            return Class.forName("shop.Shop", false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a builder for the shop as a new class loader sees it on a class path. */
    static Configuration.Builder builder(Path... classPath) {
        ClassLoader loader = loader(ClassPathFixture.class.getClassLoader(), classPath);
        return Configuration.builder().app(shop(loader)).scan();
    }
}

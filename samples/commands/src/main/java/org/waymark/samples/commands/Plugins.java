package org.waymark.samples.commands;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Jars with further commands, options and formats, and with programs that inherit from others. */
public final class Plugins implements AutoCloseable {
    private final URLClassLoader loader;
    private final Set<String> packages;

    private Plugins(URLClassLoader loader, Set<String> packages) {
        this.loader = loader;
        this.packages = packages;
    }

    /** Returns the jars of a folder, in the order of their names. Without the folder there are none. */
    public static Plugins in(Path folder) throws IOException {
        List<URL> urls = new ArrayList<>();
        Set<String> packages = new TreeSet<>();
        for (Path jar : jars(folder)) {
            urls.add(jar.toUri().toURL());
            packages.addAll(packagesOf(jar));
        }
        ClassLoader parent = Plugins.class.getClassLoader();
        return new Plugins(new URLClassLoader(urls.toArray(URL[]::new), parent), packages);
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> packagesOf(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF/"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .distinct()
                    .toList();
        }
    }

    String[] packages() {
        return packages.toArray(String[]::new);
    }

    ClassLoader loader() {
        return loader;
    }

    /** Returns a new program of a class, which may be in a plug-in. */
    public CommandLine program(String className) {
        try {
            return loader.loadClass(className)
                    .asSubclass(CommandLine.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw CommandException.misuse("There is no program " + className + ": " + e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}

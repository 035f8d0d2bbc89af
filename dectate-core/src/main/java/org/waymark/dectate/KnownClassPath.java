package org.waymark.dectate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The archives of class loaders that tell their class path: the application's own, with the module path, and plain
 * {@link URLClassLoader}s above it. Only for these can it be known without a scan that every archive has an index.
 */
final class KnownClassPath {
    private final List<String> prefixes = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<Findings> found = new ArrayList<>();

    /** Says that an archive has to be scanned, or that it cannot be told what a loader sees. */
    private static final class NotIndexed extends Exception {
        private static final long serialVersionUID = 1L;

        NotIndexed() {
            super(null, null, false, false);
        }
    }

    private KnownClassPath(List<String> packages) {
        for (String name : packages) {
            prefixes.add(name.isEmpty() ? "" : name.replace('.', '/') + "/");
        }
    }

    /** Returns what the indexes say, if there is a fresh one for every archive that has classes in the packages. */
    static @Nullable List<Findings> findings(ClassLoader loader, List<String> packages) {
        KnownClassPath classPath = new KnownClassPath(packages);
        try {
            classPath.addLoader(loader);
            return classPath.found;
        } catch (NotIndexed | IOException | URISyntaxException | IllegalArgumentException e) {
            // The scan will find out, and has more to say about it.
            return null;
        }
    }

    private void addLoader(ClassLoader loader) throws NotIndexed, IOException, URISyntaxException {
        if (loader == ClassLoader.getSystemClassLoader()) {
            for (ResolvedModule module : ModuleLayer.boot().configuration().modules()) {
                addModule(module.reference().location().orElse(URI.create("jrt:/java.base")));
            }
            String[] elements = System.getProperty("java.class.path", "").split(File.pathSeparator, -1);
            for (String element : elements) {
                // An empty element is the current folder, unless there are modules only.
                if (!element.isEmpty() || System.getProperty("jdk.module.main") == null) {
                    addPath(Path.of(element));
                }
            }
        } else if (loader.getClass() == URLClassLoader.class) {
            if (loader.getParent() != null && loader.getParent() != ClassLoader.getPlatformClassLoader()) {
                addLoader(loader.getParent());
            }
            for (URL url : ((URLClassLoader) loader).getURLs()) {
                addUrl(url.toURI());
            }
        } else {
            throw new NotIndexed();
        }
    }

    /** The modules of the JDK are not scanned; other modules in its image are, and cannot be seen from here. */
    private void addModule(URI location) throws NotIndexed, IOException, URISyntaxException {
        if (!location.getScheme().equals("jrt")) {
            addUrl(location);
        } else if (!location.getPath().startsWith("/java.")
                && !location.getPath().startsWith("/jdk.")) {
            throw new NotIndexed();
        }
    }

    private void addUrl(URI location) throws NotIndexed, IOException, URISyntaxException {
        if (!location.getScheme().equals("file")) {
            throw new NotIndexed();
        }
        addPath(Path.of(location));
    }

    private void addPath(Path path) throws NotIndexed, IOException, URISyntaxException {
        Path absolute = path.toAbsolutePath().normalize();
        if (!seen.add(absolute)) {
            return;
        }
        if (Files.isDirectory(absolute)) {
            readFolder(absolute);
        } else if (Files.exists(absolute)) {
            try (JarFile jar = new JarFile(absolute.toFile(), false)) {
                readJar(absolute, jar);
                addNamedIn(jar, absolute.toUri());
            }
        }
    }

    /** A jar may name others, as the class path of a test often is one such jar. */
    private void addNamedIn(JarFile jar, URI location) throws NotIndexed, IOException, URISyntaxException {
        Manifest manifest = jar.getManifest();
        String named = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        if (named != null) {
            for (String url : named.trim().split("\\s+", -1)) {
                addUrl(location.resolve(url));
            }
        }
    }

    private void readFolder(Path folder) throws NotIndexed, IOException {
        Path index = folder.resolve(DirectiveIndex.PATH);
        List<Archive.Entry> classes = FolderClasses.of(folder, prefixes);
        add(folder, classes, Files.exists(index) ? Files.readString(index) : null);
    }

    private void readJar(Path path, JarFile jar) throws NotIndexed, IOException {
        List<Archive.Entry> classes = new ArrayList<>();
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (name.startsWith("META-INF/versions/") && concerns(name.replaceFirst("META-INF/versions/\\d+/", ""))) {
                // Which version is loaded depends on the virtual machine, and the index is about one of them.
                throw new NotIndexed();
            }
            if (concerns(name)) {
                classes.add(new Archive.Entry(Archive.Entry.className(name), new JarContent(jar, entry)));
            }
        }
        ZipEntry index = jar.getEntry(DirectiveIndex.PATH);
        add(path, classes, index == null ? null : new String(new JarContent(jar, index).bytes(), UTF_8));
    }

    /** This is asked of every file of the class path when a program starts, and kept plain for that. */
    private boolean concerns(String path) {
        if (!path.endsWith(Archive.Entry.SUFFIX)) {
            return false;
        }
        for (String prefix : prefixes) {
            if (prefix.isEmpty() ? path.indexOf('/') < 0 : path.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private void add(Path path, Collection<Archive.Entry> classes, @Nullable String index) throws NotIndexed {
        if (!classes.isEmpty()) {
            Findings findings = Findings.ofFreshIndex(new Archive(path.toUri(), List.copyOf(classes), index));
            if (findings == null) {
                throw new NotIndexed();
            }
            found.add(findings);
        }
    }

    private record JarContent(JarFile jar, ZipEntry entry) implements Archive.Content {

        @Override
        public byte[] bytes() throws IOException {
            try (var stream = jar.getInputStream(entry)) {
                return stream.readAllBytes();
            }
        }

        @Override
        public long size() {
            return entry.getSize();
        }

        @Override
        public long checksum() {
            return entry.getCrc();
        }
    }
}

package org.waymark.dectate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ModuleRef;
import io.github.classgraph.Resource;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lists the archives that a class loader sees, in the order in which it looks into them. It knows class paths, module
 * paths, nested jars and many kinds of class loaders. This is the only class that touches ClassGraph, which costs some
 * hundred milliseconds to load, so that those who do not scan, or who have an index, do not pay for it.
 */
final class ClassGraphArchives {
    private ClassGraphArchives() {}

    /** Returns something about each archive; its files can be read only while that is being made. */
    static <T> List<T> map(ScannedLoader loader, List<String> packages, Function<Archive, T> function) {
        try (ScanResult result = classGraph(loader, packages).scan()) {
            Map<URI, List<Resource>> byArchive = new LinkedHashMap<>();
            for (Resource resource : result.getAllResources()) {
                if (isReached(resource, loader)) {
                    byArchive
                            .computeIfAbsent(resource.getClasspathElementURI(), key -> new ArrayList<>())
                            .add(resource);
                }
            }
            List<T> made = new ArrayList<>();
            byArchive.forEach((location, resources) -> {
                Archive archive = archive(location, resources);
                if (!archive.classes().isEmpty()) {
                    made.add(function.apply(archive));
                }
            });
            return made;
        }
    }

    private static ClassGraph classGraph(ScannedLoader scanned, List<String> packages) {
        ClassGraph classGraph = new ClassGraph().acceptPaths(DirectiveIndex.PATH.replaceAll("/[^/]*$", ""));
        for (String name : packages) {
            // Paths rather than packages, for which ClassGraph would read all class files itself.
            ClassGraph unused = name.isEmpty()
                    ? classGraph.acceptPathsNonRecursive("")
                    : classGraph.acceptPaths(name.replace('.', '/'));
        }
        if (scanned.layer() != null) {
            ClassGraph unused = classGraph.addModuleLayer(scanned.layer());
        }
        // ClassGraph looks at the module path only if it is given the loader of the application itself.
        ClassLoader system = ClassLoader.getSystemClassLoader();
        return scanned.loader() != system && scanned.reaches(system)
                ? classGraph.overrideClassLoaders(scanned.loader(), system)
                : classGraph.overrideClassLoaders(scanned.loader());
    }

    /** A layer may have modules with other loaders. */
    private static boolean isReached(Resource resource, ScannedLoader loader) {
        ModuleRef module = resource.getModuleRef();
        return module == null || module.getClassLoader() == null || loader.reaches(module.getClassLoader());
    }

    private static Archive archive(URI location, List<Resource> resources) {
        List<Archive.Entry> classes = new ArrayList<>();
        String index = null;
        for (Resource resource : resources) {
            String path = resource.getPath();
            if (path.equals(DirectiveIndex.PATH)) {
                index = text(resource);
            } else if (path.endsWith(Archive.Entry.SUFFIX) && !path.startsWith("META-INF/")) {
                classes.add(new Archive.Entry(Archive.Entry.className(path), new ResourceContent(resource)));
            }
        }
        return new Archive(location, classes, index);
    }

    private static @Nullable String text(Resource resource) {
        try {
            return new String(resource.load(), UTF_8);
        } catch (IOException e) {
            // An index that cannot be read is stale.
            return "?";
        }
    }

    /** A file as ClassGraph shows it. Its length is not known in a module. */
    private record ResourceContent(Resource resource) implements Archive.Content {

        @Override
        public byte[] bytes() throws IOException {
            return resource.load();
        }

        @Override
        public long size() throws IOException {
            return resource.getLength() >= 0 ? resource.getLength() : bytes().length;
        }
    }
}

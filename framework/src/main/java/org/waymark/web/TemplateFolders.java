package org.waymark.web;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The template folders of an app, those of the app itself before inherited ones. */
public final class TemplateFolders {
    /** No segment begins with a dot, so none leads out of a folder. */
    private static final Pattern NAME = Pattern.compile("(?:[\\w-][\\w.-]*/)*[\\w-][\\w.-]*");

    private final List<Folder> folders = new ArrayList<>();
    /** What was found in jars, which do not change: in production nothing is looked for twice. */
    private final Map<String, TemplateSource> lasting = new ConcurrentHashMap<>();

    TemplateFolders() {}

    /** A folder that templates are found in. */
    sealed interface Folder {
        @Nullable
        URL find(String name);
    }

    /** A folder on the class path, beside a class or from the top. */
    record Resources(Class<?> beside, String folder) implements Folder {
        @Override
        public @Nullable URL find(String name) {
            return ClassPathFile.find(beside, folder, name);
        }

        @Override
        public String toString() {
            return folder + (folder.startsWith("/") ? " on the class path" : " beside " + beside.getName());
        }
    }

    /** A folder of the file system. */
    record Files(Path folder) implements Folder {
        @Override
        public @Nullable URL find(String name) {
            Path file = folder.resolve(name);
            try {
                return java.nio.file.Files.isRegularFile(file) ? file.toUri().toURL() : null;
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException("Not a file that can be read: " + file, e);
            }
        }

        @Override
        public String toString() {
            return folder.toString();
        }
    }

    /** Puts a folder before those that are there. */
    void put(Folder folder) {
        folders.add(0, folder);
    }

    boolean isEmpty() {
        return folders.isEmpty();
    }

    /**
     * Finds a template.
     *
     * @param name the name: its path below a template folder, of letters, digits, {@code _}, {@code -} and dots, with
     *     slashes between
     * @return the template of the first folder that has one, or nothing; nothing also for a name that would leave the
     *     folders
     */
    public Optional<TemplateSource> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        TemplateSource known = lasting.get(name);
        return known == null ? look(name) : Optional.of(known);
    }

    private Optional<TemplateSource> look(String name) {
        for (Folder folder : folders) {
            URL url = folder.find(name);
            if (url != null) {
                TemplateSource found = new TemplateSource(name, url);
                if (found.isLasting()) {
                    lasting.put(name, found);
                }
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Returns the folders in the order in which they are asked. */
    @Override
    public String toString() {
        return folders.stream().map(Folder::toString).collect(Collectors.joining(", "));
    }
}

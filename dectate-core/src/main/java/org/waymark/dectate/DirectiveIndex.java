package org.waymark.dectate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The index of an archive: the classes that configure app types, so that a start need not look for them.
 *
 * <p>It is a text with a line for each package, with the number of its class files and a checksum over their names and
 * lengths, and a line for each class that configures something, with the app type, a checksum over the file, and the
 * annotations in it. So it is known to be stale when a class file came or went or has another length, or when anything
 * changed in a class that it lists. The indexes of several archives may be put together in one file if no package is split
 * among them.
 */
final class DirectiveIndex {
    static final String PATH = "META-INF/waymark/directives.idx";

    private static final String HEADER = "# Classes with directives. Written by the build of this artifact.\n";
    private static final String PACKAGE = "package";
    private static final String CLASS = "class";

    /** Where the annotations begin in the line of a class. */
    private static final int ANNOTATIONS = 4;

    private final Map<String, String> packages = new HashMap<>();
    private final Map<String, String[]> classes = new TreeMap<>();

    private DirectiveIndex(String text) throws IOException {
        for (String line : text.split("\n", -1)) {
            String[] words = line.split("\t", -1);
            if (words.length == 3 && words[0].equals(PACKAGE)) {
                requireFirst(packages.put(words[1], words[2]), line);
            } else if (words.length >= ANNOTATIONS && words[0].equals(CLASS)) {
                requireFirst(classes.put(words[1], words), line);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IOException("not a line of an index: " + line);
            }
        }
    }

    private static void requireFirst(@Nullable Object earlier, String line) throws IOException {
        if (earlier != null) {
            throw new IOException("twice: " + line);
        }
    }

    /** Returns the text of the index of an archive. */
    static String write(Archive archive, List<Findings.Finding> found) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        checksums(archive)
                .forEach((name, sum) -> append(text, PACKAGE, name, sum).append('\n'));
        Map<String, Archive.Entry> entries = new HashMap<>();
        archive.classes().forEach(entry -> entries.put(entry.className(), entry));
        for (Findings.Finding finding : found) {
            Archive.Entry entry = entries.get(finding.className());
            if (entry != null) {
                append(text, CLASS, finding.className(), finding.appType(), checksum(entry.content()));
                finding.annotations().forEach(name -> text.append('\t').append(name));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static StringBuilder append(StringBuilder text, String... words) {
        return text.append(String.join("\t", words));
    }

    /** Returns what an index says of the classes of an archive, or null if it is stale. */
    static @Nullable List<Findings.Finding> findings(String text, Archive archive) {
        try {
            return new DirectiveIndex(text).findings(archive);
        } catch (IOException e) {
            // What cannot be understood or compared cannot be relied on.
            return null;
        }
    }

    private @Nullable List<Findings.Finding> findings(Archive archive) throws IOException {
        for (Map.Entry<String, String> actual : checksums(archive).entrySet()) {
            if (!actual.getValue().equals(packages.get(actual.getKey()))) {
                return null;
            }
        }
        List<Findings.Finding> found = new ArrayList<>();
        for (Archive.Entry entry : archive.classes()) {
            String[] line = classes.get(entry.className());
            if (line != null) {
                if (!checksum(entry.content()).equals(line[3])) {
                    return null;
                }
                List<String> annotations = List.of(line).subList(ANNOTATIONS, line.length);
                found.add(new Findings.Finding(line[1], line[2], annotations));
            }
        }
        found.sort(Comparator.comparing(Findings.Finding::className));
        return found;
    }

    private static Map<String, String> checksums(Archive archive) throws IOException {
        Map<String, Map<String, Long>> sizes = new TreeMap<>();
        for (Archive.Entry entry : archive.classes()) {
            sizes.computeIfAbsent(entry.packageName(), key -> new TreeMap<>())
                    .put(entry.className(), entry.content().size());
        }
        Map<String, String> checksums = new TreeMap<>();
        for (Map.Entry<String, Map<String, Long>> entry : sizes.entrySet()) {
            Map<String, Long> files = entry.getValue();
            long checksum = Archive.Content.checksum(files.toString().getBytes(UTF_8));
            checksums.put(entry.getKey(), files.size() + ":" + Long.toHexString(checksum));
        }
        return checksums;
    }

    private static String checksum(Archive.Content content) throws IOException {
        return Long.toHexString(content.checksum());
    }
}

package org.waymark.dectate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the index of an artifact, so that a start need not scan it. To be run by a build when the classes are compiled:
 *
 * <pre>{@code
 * java -cp waymark-dectate.jar org.waymark.dectate.Indexer target/classes
 * }</pre>
 *
 * <p>The index is the file {@code META-INF/waymark/directives.idx} in the folder of the classes, which goes into the jar
 * with them. It is the same for the same classes. One that does not belong to its classes any more is noticed and not
 * used. No class is loaded.
 */
public final class Indexer {
    private Indexer() {}

    /**
     * Writes the index of each of some folders.
     *
     * @param folders the folders into which classes were compiled
     * @throws IOException if a folder cannot be read or written, or if one of its class files is broken
     */
    public static void main(String... folders) throws IOException {
        for (String folder : folders) {
            index(Path.of(folder));
        }
    }

    /**
     * Writes the index of a folder.
     *
     * @param folder the folder into which classes were compiled
     * @return the file that was written
     * @throws IOException if the folder cannot be read or written, or if one of its class files is broken
     */
    public static Path index(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + ". Name one into which classes were compiled.");
        }
        Archive archive = new Archive(folder.toUri(), FolderClasses.of(folder), null);
        Findings findings = Findings.of(archive);
        for (Findings.Unreadable broken : findings.broken()) {
            throw new IOException(broken.className() + " of " + folder + " cannot be read: " + broken.cause()
                    + ". Build it again before it is indexed.");
        }
        Path index = folder.resolve(DirectiveIndex.PATH);
        Files.createDirectories(index.getParent());
        return Files.writeString(index, DirectiveIndex.write(archive, findings.found()));
    }
}

package org.waymark.dectate;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is found in an archive, in the order of names. It holds names only, and no class.
 *
 * @param location where the archive is
 * @param reading how the archive was read
 * @param classes the number of its class files
 * @param found the classes that configure something
 * @param broken the class files that could not be read
 */
record Findings(URI location, ScanReport.Reading reading, int classes, List<Finding> found, List<Unreadable> broken) {
    private static final String PACKAGE_INFO = "package-info";

    /** A class that configures an app type, both by name, and the names of the annotations on it and its members. */
    record Finding(String className, String appType, List<String> annotations) {}

    /** What became of reading a class file. */
    private sealed interface Outcome {}

    /**
     * A class file that cannot be read.
     *
     * @param className the name of the class by the path of the file
     * @param cause why
     * @param mayConfigure whether it may carry directives, for all that can be told
     */
    record Unreadable(String className, String cause, boolean mayConfigure) implements Outcome {}

    /** What a scan has to know of a class file, which itself is not kept. */
    private record ReadClass(String className, @Nullable String configured, List<String> annotations)
            implements Outcome {

        String packageName() {
            return className.substring(0, Math.max(className.lastIndexOf('.'), 0));
        }

        boolean isPackageInfo() {
            return className.endsWith("." + PACKAGE_INFO);
        }

        /** Only what may carry a directive is worth loading; annotations of the JDK are no directives. */
        boolean carriesAnnotation() {
            return annotations.stream().anyMatch(name -> !name.startsWith("java."));
        }
    }

    /** Takes the index of an archive at its word if it has one that is fresh, and reads the classes otherwise. */
    static Findings of(Archive archive) {
        String index = archive.index();
        if (index == null) {
            return read(archive, ScanReport.Reading.CLASSES);
        }
        List<Finding> indexed = DirectiveIndex.findings(index, archive);
        return indexed == null ? read(archive, ScanReport.Reading.STALE_INDEX) : ofIndex(archive, indexed);
    }

    /** Returns what a fresh index says, or null if there is no such index. */
    static @Nullable Findings ofFreshIndex(Archive archive) {
        String index = archive.index();
        List<Finding> indexed = index == null ? null : DirectiveIndex.findings(index, archive);
        return indexed == null ? null : ofIndex(archive, indexed);
    }

    private static Findings ofIndex(Archive archive, List<Finding> indexed) {
        return new Findings(
                archive.location(), ScanReport.Reading.INDEX, archive.classes().size(), indexed, List.of());
    }

    /** To read the files is most of the work of a scan, so all processors share it. */
    private static Findings read(Archive archive, ScanReport.Reading reading) {
        List<Outcome> outcomes =
                archive.classes().parallelStream().map(Findings::read).toList();
        return new Findings(
                archive.location(),
                reading,
                archive.classes().size(),
                found(ofKind(ReadClass.class, outcomes)),
                ofKind(Unreadable.class, outcomes).stream()
                        .sorted(Comparator.comparing(Unreadable::className))
                        .toList());
    }

    private static <T extends Outcome> List<T> ofKind(Class<T> kind, List<Outcome> outcomes) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Outcome read(Archive.Entry entry) {
        byte[] bytes = {};
        try {
            bytes = entry.content().bytes();
            ClassFile file = ClassFile.read(bytes);
            if (!file.name().equals(entry.className())) {
                throw new IOException("its name is " + file.name());
            }
            return new ReadClass(file.name(), file.configured(), List.copyOf(file.annotations()));
        } catch (IOException e) {
            return new Unreadable(entry.className(), e.getMessage() + "", ClassFile.mayConfigure(bytes));
        }
    }

    /** A package-info speaks for the classes of its package in the same archive that carry any annotation. */
    private static List<Finding> found(List<ReadClass> classes) {
        Map<String, String> byPackage = new HashMap<>();
        for (ReadClass one : classes) {
            if (one.configured() != null && one.isPackageInfo()) {
                byPackage.put(one.packageName(), one.configured());
            }
        }
        List<Finding> found = new ArrayList<>();
        for (ReadClass one : classes) {
            String own = one.configured();
            String configured = own == null && one.carriesAnnotation() ? byPackage.get(one.packageName()) : own;
            if (configured != null) {
                found.add(new Finding(one.className(), configured, one.annotations()));
            }
        }
        found.sort(Comparator.comparing(Finding::className));
        return found;
    }
}

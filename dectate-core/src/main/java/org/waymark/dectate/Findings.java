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

    /** A class that configures an app type, both by name. */
    record Finding(String className, String appType) {}

    /**
     * A class file that cannot be read.
     *
     * @param className the name of the class by the path of the file
     * @param cause why
     * @param mayConfigure whether it may carry directives, for all that can be told
     */
    record Unreadable(String className, String cause, boolean mayConfigure) {}

    private static final String PACKAGE_INFO = "package-info";

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

    private static Findings read(Archive archive, ScanReport.Reading reading) {
        List<ClassFile> files = new ArrayList<>();
        List<Unreadable> broken = new ArrayList<>();
        for (Archive.Entry entry : archive.classes()) {
            byte[] bytes = {};
            try {
                bytes = entry.content().bytes();
                files.add(checked(entry, ClassFile.read(bytes)));
            } catch (IOException e) {
                broken.add(new Unreadable(entry.className(), e.getMessage() + "", ClassFile.mayConfigure(bytes)));
            }
        }
        return new Findings(
                archive.location(),
                reading,
                archive.classes().size(),
                found(files),
                broken.stream()
                        .sorted(Comparator.comparing(Unreadable::className))
                        .toList());
    }

    private static ClassFile checked(Archive.Entry entry, ClassFile file) throws IOException {
        if (!file.name().equals(entry.className())) {
            throw new IOException("its name is " + file.name());
        }
        return file;
    }

    /** A package-info speaks for the classes of its package in the same archive that carry any annotation. */
    private static List<Finding> found(List<ClassFile> files) {
        Map<String, String> byPackage = new HashMap<>();
        for (ClassFile file : files) {
            String configured = file.configured();
            if (configured != null && isPackageInfo(file)) {
                byPackage.put(packageName(file), configured);
            }
        }
        List<Finding> found = new ArrayList<>();
        for (ClassFile file : files) {
            String own = file.configured();
            String configured = own == null && carriesAnnotation(file) ? byPackage.get(packageName(file)) : own;
            if (configured != null) {
                found.add(new Finding(file.name(), configured));
            }
        }
        found.sort(Comparator.comparing(Finding::className));
        return found;
    }

    private static boolean isPackageInfo(ClassFile file) {
        return file.name().endsWith("." + PACKAGE_INFO);
    }

    private static String packageName(ClassFile file) {
        return file.name().substring(0, Math.max(file.name().lastIndexOf('.'), 0));
    }

    /** Only what may carry a directive is worth loading; annotations of the JDK are no directives. */
    private static boolean carriesAnnotation(ClassFile file) {
        return file.annotations().stream().anyMatch(name -> !name.startsWith("java."));
    }
}

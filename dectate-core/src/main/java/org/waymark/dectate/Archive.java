package org.waymark.dectate;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A folder, a jar or a module, as far as it concerns a scan.
 *
 * @param location where it is
 * @param classes its class files in the scanned packages and below them
 * @param index the text of its index, or null if it has none
 */
record Archive(URI location, List<Entry> classes, @Nullable String index) {
    /** The folders and jars into which build tools and editors put test classes. */
    private static final Pattern TESTS = Pattern.compile(
            ".*(/test-classes/|/classes/\\w+/test/|/bin/test/|/out/test/[^/]+/|-tests?\\.jar|-test-fixtures\\.jar)");

    /** A class file: the name of the class by its path, and what is in the file. */
    record Entry(String className, Content content) {

        static final String SUFFIX = ".class";

        /** Returns the name of the class for the path of its file. */
        static String className(String path) {
            return path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
        }

        String packageName() {
            return className.substring(0, Math.max(className.lastIndexOf('.'), 0));
        }
    }

    /** The content of a file. */
    interface Content {
        byte[] bytes() throws IOException;

        /** Returns the number of bytes, if possible without reading them. */
        default long size() throws IOException {
            return bytes().length;
        }

        /** Returns the CRC-32 of the bytes, if possible without reading them. */
        default long checksum() throws IOException {
            return checksum(bytes());
        }

        static long checksum(byte[] bytes) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            return sum.getValue();
        }
    }

    boolean isForTests() {
        return isForTests(location);
    }

    static boolean isForTests(URI location) {
        String text = location.toString().toLowerCase(Locale.ROOT);
        return TESTS.matcher(text).matches() || TESTS.matcher(text + "/").matches();
    }
}

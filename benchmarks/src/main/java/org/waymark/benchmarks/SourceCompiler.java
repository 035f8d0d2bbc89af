package org.waymark.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles Java at set-up, in memory. Work by hand for 256 implementations is tedious to read, and what only newer versions
 * of Java can say would not compile with the rest.
 */
public final class SourceCompiler {

    private SourceCompiler() {}

    /**
     * Returns a class loader with the classes of some sources.
     *
     * @param sources the text of each top-level class, by its name
     */
    static ClassLoader compile(Map<String, String> sources) {
        return new Loader(files(sources));
    }

    /**
     * Returns the class files of some sources, by the names of the classes.
     *
     * @param sources the text of each top-level class, by its name
     */
    public static Map<String, byte[]> files(Map<String, String> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("The benchmarks compile their peers, but " + System.getProperty("java.home")
                    + " has no Java compiler. Run them with a JDK.");
        }
        var messages = new StringWriter();
        var classes = new Classes(compiler.getStandardFileManager(null, null, null));
        var options = List.of("-proc:none", "-parameters", "-classpath", System.getProperty("java.class.path"));
        var units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        if (!compiler.getTask(messages, classes, null, options, null, units).call()) {
            throw new IllegalStateException(messages.toString());
        }
        Map<String, byte[]> files = new HashMap<>();
        classes.files.forEach((name, file) -> files.put(name, file.bytes.toByteArray()));
        return files;
    }

    /** Returns an object of a class of the loader, made by its constructor without parameters. */
    static <T> T create(ClassLoader loader, String name, Class<T> type) {
        try {
            return type.cast(loader.loadClass(name).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String name) {
            super(URI.create("memory:///" + name + Kind.CLASS.extension), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ClassFile> files = new HashMap<>();

        Classes(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return files.computeIfAbsent(name, ClassFile::new);
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> files;

        Loader(Map<String, byte[]> files) {
            super(SourceCompiler.class.getClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = files.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}

package org.waymark.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A configuration of named settings that are annotated methods. The classes are loaded anew each time, since Java remembers
 * the annotations that it has read.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 20)
@Measurement(iterations = 10)
@Fork(value = 2, jvmArgsAppend = "-Dslf4j.internal.verbosity=ERROR")
public class AnnotationsBenchmark {

    /** Who is configured. */
    public enum Peer {
        WAYMARK,
        GUICE,
        SPRING;

        UnaryOperator<String> commit(Class<?>... classes) {
            return switch (this) {
                case WAYMARK -> AnnotatedBindings.waymark(classes);
                case GUICE -> AnnotatedBindings.guice(classes);
                case SPRING -> AnnotatedBindings.spring(classes);
            };
        }
    }

    @Param
    private Peer peer;

    @Param({"1000", "10000"})
    private int actions;

    private Path jar;
    private List<String> names;
    private URLClassLoader loader;
    private Class<?>[] classes;

    /** Compiles the classes, and refuses a peer that gives a wrong value. */
    @Setup
    public void compile() throws IOException, ClassNotFoundException {
        var files = new TreeMap<String, byte[]>();
        SourceCompiler.files(new AnnotationsSource(actions).sources(peer))
                .forEach((name, bytes) -> files.put(name + ".class", bytes));
        names = files.keySet().stream().map(file -> file.replace(".class", "")).toList();
        jar = Files.createTempFile("waymark-settings", ".jar");
        Jars.write(jar, files);
        load();
        var committed = peer.commit(classes);
        for (int i = 0; i < actions; i++) {
            if (!("value" + i).equals(committed.apply("name" + i))) {
                throw new IllegalStateException(peer + " gives " + committed.apply("name" + i) + " for name" + i);
            }
        }
        loader.close();
    }

    /** Loads the classes. */
    @Setup(Level.Invocation)
    public void load() throws IOException, ClassNotFoundException {
        loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, AnnotationsBenchmark.class.getClassLoader());
        List<Class<?>> loaded = new ArrayList<>();
        for (String name : names) {
            loaded.add(Class.forName(name, true, loader));
        }
        classes = loaded.toArray(Class<?>[]::new);
    }

    /** Closes the loader. */
    @TearDown(Level.Invocation)
    public void close() throws IOException {
        loader.close();
    }

    /** Deletes the classes. */
    @TearDown
    public void delete() throws IOException {
        Files.delete(jar);
    }

    /** Measures one configuration. */
    @Benchmark
    public Object commit() {
        return peer.commit(classes);
    }
}

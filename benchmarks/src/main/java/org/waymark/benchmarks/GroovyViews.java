package org.waymark.benchmarks;

import groovy.lang.GroovyClassLoader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The views as methods of one name in Groovy, which picks by the classes that arguments have when the program runs. */
final class GroovyViews {

    private GroovyViews() {}

    static View create(Views views) {
        try (var loader = new GroovyClassLoader(views.loader())) {
            Class<?> type = loader.parseClass(views.groovySource());
            return (View) type.getConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.waymark.web;

import org.jspecify.annotations.Nullable;
import org.waymark.dectate.RegistryKey;
import org.waymark.traject.Converter;
import org.waymark.traject.Converters;

/** What text is converted to in an app: the classes that the framework knows, and those that {@link Converts} adds. */
final class Conversions {
    static final RegistryKey<Conversions> KEY = RegistryKey.of("conversions", Conversions::new);

    private Converters converters = Converters.standard();

    <T> void add(Class<T> type, Converter<T> converter) {
        converters = converters.with(type, converter);
    }

    /** Returns the converter for a class, or null if there is none. */
    @Nullable
    Converter<?> find(Class<?> type) {
        return converters.find(type);
    }
}

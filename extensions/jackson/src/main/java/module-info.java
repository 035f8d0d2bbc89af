import org.jspecify.annotations.NullMarked;

/**
 * JSON by Jackson.
 *
 * <p>Nothing is to be called: with this module on the class path or the module path, the framework finds
 * {@link org.waymark.ext.jackson.JacksonCodec}. A module whose records are read or written opens their package to
 * {@code tools.jackson.databind}.
 */
@NullMarked
module org.waymark.ext.jackson {
    requires static transitive org.jspecify;
    requires transitive org.waymark.web;
    requires transitive tools.jackson.databind;

    exports org.waymark.ext.jackson;

    provides org.waymark.web.JsonCodec with
            org.waymark.ext.jackson.JacksonCodec;
}

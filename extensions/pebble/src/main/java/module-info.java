import org.jspecify.annotations.NullMarked;

/**
 * Templates by Pebble: an app has them by implementing {@link org.waymark.ext.pebble.PebbleTemplates}.
 *
 * <p>A module whose objects are shown by templates opens their packages to {@code io.pebbletemplates}.
 */
@NullMarked
module org.waymark.ext.pebble {
    requires static transitive org.jspecify;
    requires transitive org.waymark.web;
    requires transitive io.pebbletemplates;

    exports org.waymark.ext.pebble;

    opens org.waymark.ext.pebble to
            org.waymark.web;
}

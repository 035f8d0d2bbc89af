import org.jspecify.annotations.NullMarked;

/**
 * What every server adapter promises, as checks for whoever writes one.
 *
 * <p>{@link org.waymark.testing.ServerContract} lists the promises. Needs no test library, and is no part of a program: put
 * it where tests are. The client that asks an app is in {@link org.waymark.web.testing}.
 */
@NullMarked
module org.waymark.testing {
    requires static transitive org.jspecify;
    requires transitive org.waymark.web;

    exports org.waymark.testing;
}

import org.jspecify.annotations.NullMarked;

/**
 * Runs an app in a container of servlets: {@link org.waymark.ext.servlet.HandlerServlet} is all there is.
 *
 * <p>Where no container is prescribed, {@code org.waymark.ext.jetty} does the same with less around it.
 */
@NullMarked
module org.waymark.ext.servlet {
    requires static transitive org.jspecify;
    requires transitive org.waymark.web;
    requires transitive jakarta.servlet;
    requires org.slf4j;

    exports org.waymark.ext.servlet;
}

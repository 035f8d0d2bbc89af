import org.jspecify.annotations.NullMarked;

/**
 * Runs an app on Jetty, the server for production.
 *
 * <p>Nothing is to be called: with this module on the class path or the module path,
 * {@link org.waymark.web.http.ServerProvider#preferred()} is {@link org.waymark.ext.jetty.JettyServerProvider}. It is one
 * connector for HTTP/1.1 and HTTP/2, with or without TLS, in front of one handler, without servlets, sessions or contexts.
 */
@NullMarked
module org.waymark.ext.jetty {
    requires static transitive org.jspecify;
    requires transitive org.waymark.web;
    requires org.eclipse.jetty.alpn.server;
    requires org.eclipse.jetty.http2.server;
    requires org.eclipse.jetty.server;
    requires org.slf4j;

    exports org.waymark.ext.jetty;

    provides org.waymark.web.http.ServerProvider with
            org.waymark.ext.jetty.JettyServerProvider;
}

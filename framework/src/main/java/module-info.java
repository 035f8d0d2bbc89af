import org.jspecify.annotations.NullMarked;

/**
 * A thin, model-driven web microframework.
 *
 * <p>{@link org.waymark.web} is where to begin: {@link org.waymark.web.App} and the directives for its methods.
 * {@link org.waymark.web.http} below it is HTTP as values and the seam to the servers, and knows of no app.
 * {@link org.waymark.web.testing} asks an app in memory or over the wire.
 *
 * <p>The framework is wiring. Views are found by a dispatch function of {@code org.waymark.reg}, configuration is
 * collected, checked and overridden by {@code org.waymark.dectate}, paths and links are those of
 * {@code org.waymark.traject}.
 *
 * <p>A module with an app opens its package: {@code opens com.example.wiki to org.waymark.web, org.waymark.dectate;}.
 */
@NullMarked
module org.waymark.web {
    requires static transitive org.jspecify;
    requires java.net.http;
    requires jdk.httpserver;
    requires org.slf4j;
    requires transitive org.waymark.dectate;
    requires org.waymark.reg;
    requires transitive org.waymark.traject;

    exports org.waymark.web;
    exports org.waymark.web.http;
    exports org.waymark.web.testing;

    uses org.waymark.web.http.ServerProvider;
    uses org.waymark.web.JsonCodec;
}

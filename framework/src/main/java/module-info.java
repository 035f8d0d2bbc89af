import org.jspecify.annotations.NullMarked;

/** A thin, model-driven web microframework. */
@NullMarked
module org.waymark.web {
    requires static transitive org.jspecify;
    requires jdk.httpserver;
    requires org.slf4j;

    exports org.waymark.web;
    exports org.waymark.web.http;

    uses org.waymark.web.http.ServerProvider;
    uses org.waymark.web.JsonCodec;
}

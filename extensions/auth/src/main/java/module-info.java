import org.jspecify.annotations.NullMarked;

/** Tells who sends a request by a signed token: {@link org.waymark.ext.auth.BearerToken}. */
@NullMarked
module org.waymark.ext.auth {
    requires com.nimbusds.jose.jwt;
    requires static transitive org.jspecify;
    requires transitive org.waymark.web;

    exports org.waymark.ext.auth;
}

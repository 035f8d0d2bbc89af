package org.waymark.web.conformance;

import org.waymark.web.Request;
import tools.jackson.databind.JsonNode;

/** The identity policy of an app of a case: headers say who sends a request. */
final class IdentityPart {
    private final World world;
    private final JsonNode directive;

    IdentityPart(World world, JsonNode directive) {
        this.world = world;
        this.directive = directive;
    }

    Identity identify(Object app, Request request) throws ReflectiveOperationException {
        String userid = header("header", request);
        if (userid == null) {
            return null;
        }
        String role = header("role_header", request);
        String name =
                role == null ? "Identity" : directive.path("classes").path(role).asString("Identity");
        Identity identity = world.types()
                .identity(name)
                .getConstructor(String.class, String.class)
                .newInstance(userid, role);
        world.observation().identified = true;
        return identity;
    }

    private String header(String member, Request request) {
        return directive.has(member)
                ? request.headers().first(directive.get(member).asString()).orElse(null)
                : null;
    }
}

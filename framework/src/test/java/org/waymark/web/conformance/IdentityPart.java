package org.waymark.web.conformance;

import java.security.Principal;
import java.util.function.UnaryOperator;
import org.waymark.web.IdentityPolicy;
import org.waymark.web.Request;
import org.waymark.web.http.Response;
import tools.jackson.databind.JsonNode;

/**
 * The identity policy of an app of a case: headers say who sends a request, and who is to be remembered or forgotten from then
 * on.
 */
final class IdentityPart implements IdentityPolicy {
    private final World world;
    private final JsonNode directive;

    IdentityPart(World world, JsonNode directive) {
        this.world = world;
        this.directive = directive;
    }

    @Override
    public UnaryOperator<Response> remember(Request request, Principal identity) {
        return response -> response.withHeader("X-Remember", identity.getName());
    }

    @Override
    public UnaryOperator<Response> forget(Request request) {
        return response -> response.withHeader("X-Forget", "1");
    }

    @Override
    public Identity identify(Request request) throws ReflectiveOperationException {
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

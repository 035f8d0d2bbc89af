package org.waymark.web.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statuses that the original has a class for each, by the names of those classes. */
final class Statuses {
    private static final Map<String, Integer> BY_NAME = Map.ofEntries(
            Map.entry("HTTPOk", 200),
            Map.entry("HTTPCreated", 201),
            Map.entry("HTTPAccepted", 202),
            Map.entry("HTTPNonAuthoritativeInformation", 203),
            Map.entry("HTTPNoContent", 204),
            Map.entry("HTTPResetContent", 205),
            Map.entry("HTTPPartialContent", 206),
            Map.entry("HTTPMultipleChoices", 300),
            Map.entry("HTTPMovedPermanently", 301),
            Map.entry("HTTPFound", 302),
            Map.entry("HTTPSeeOther", 303),
            Map.entry("HTTPNotModified", 304),
            Map.entry("HTTPUseProxy", 305),
            Map.entry("HTTPTemporaryRedirect", 307),
            Map.entry("HTTPPermanentRedirect", 308),
            Map.entry("HTTPBadRequest", 400),
            Map.entry("HTTPUnauthorized", 401),
            Map.entry("HTTPPaymentRequired", 402),
            Map.entry("HTTPForbidden", 403),
            Map.entry("HTTPNotFound", 404),
            Map.entry("HTTPMethodNotAllowed", 405),
            Map.entry("HTTPNotAcceptable", 406),
            Map.entry("HTTPProxyAuthenticationRequired", 407),
            Map.entry("HTTPRequestTimeout", 408),
            Map.entry("HTTPConflict", 409),
            Map.entry("HTTPGone", 410),
            Map.entry("HTTPLengthRequired", 411),
            Map.entry("HTTPPreconditionFailed", 412),
            Map.entry("HTTPRequestEntityTooLarge", 413),
            Map.entry("HTTPRequestURITooLong", 414),
            Map.entry("HTTPUnsupportedMediaType", 415),
            Map.entry("HTTPRequestRangeNotSatisfiable", 416),
            Map.entry("HTTPExpectationFailed", 417),
            Map.entry("HTTPUnprocessableEntity", 422),
            Map.entry("HTTPLocked", 423),
            Map.entry("HTTPFailedDependency", 424),
            Map.entry("HTTPPreconditionRequired", 428),
            Map.entry("HTTPTooManyRequests", 429),
            Map.entry("HTTPRequestHeaderFieldsTooLarge", 431),
            Map.entry("HTTPUnavailableForLegalReasons", 451),
            Map.entry("HTTPInternalServerError", 500),
            Map.entry("HTTPNotImplemented", 501),
            Map.entry("HTTPBadGateway", 502),
            Map.entry("HTTPServiceUnavailable", 503),
            Map.entry("HTTPGatewayTimeout", 504),
            Map.entry("HTTPVersionNotSupported", 505),
            Map.entry("HTTPInsufficientStorage", 507),
            Map.entry("HTTPNetworkAuthenticationRequired", 511));

    private static final Map<Integer, String> NAMES =
            BY_NAME.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Statuses() {}

    static Optional<Integer> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static String nameOf(int status) {
        return NAMES.getOrDefault(status, "HTTPException");
    }
}

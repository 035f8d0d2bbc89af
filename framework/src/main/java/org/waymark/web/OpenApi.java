package org.waymark.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.Route;
import org.waymark.web.http.Body;
import org.waymark.web.http.EntityTag;
import org.waymark.web.http.JsonText;
import org.waymark.web.http.Response;

/**
 * The OpenAPI document of a site: what its paths and views say of themselves, in the form that generators of clients and
 * browsers of interfaces read. Version 3.1.
 *
 * <p>Nothing serves it unless a view does, which may take a permission like any other:
 *
 * <pre>{@code
 * @View(name = "openapi.json")
 * Response openApi(Request request) {
 *     return OpenApi.response(request);
 * }
 * }</pre>
 *
 * <p>It has all paths of the site, those of mounted apps included, but no internal views and no views of errors. What a
 * method does with the request itself, it cannot know.
 */
public final class OpenApi {
    private static final Set<String> METHODS =
            Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE");

    private final Site site;
    private final JsonSchemas schemas = new JsonSchemas();
    private final Map<String, Map<String, OpenApiOperation>> paths = new TreeMap<>();
    private final Map<String, Object> security = new TreeMap<>();

    private OpenApi(Site site) {
        this.site = site;
    }

    /**
     * Returns the document of the site that a request has come to. It is made once for a site.
     *
     * @param request the request
     * @return a response with the document as JSON, and with a tag of what is in it
     */
    public static Response response(Request request) {
        return request.place().site().openApi();
    }

    static Response response(Site site) {
        String json = JsonText.of(document(site));
        return Response.of(200)
                .withEtag(EntityTag.strong(Fingerprint.of(Body.of(json.getBytes(StandardCharsets.UTF_8)))))
                .withBody("application/json", json);
    }

    static Map<String, @Nullable Object> document(Site site) {
        OpenApi document = new OpenApi(site);
        AppPlace.of(site).forEach(document::add);
        return document.json();
    }

    private void add(AppPlace app) {
        OpenApiPlace place = OpenApiPlace.of(site, app, schemas);
        List<AppView> views = AppView.of(site, app.appType());
        for (Route<PathAction> route : app.routes()) {
            views.stream()
                    .filter(view -> !route.target().isMount() && isPublic(view))
                    .filter(view -> view.mayAnswerFor(route.target().model()))
                    .forEach(view -> add(place, route.target(), view));
        }
    }

    private static boolean isPublic(AppView view) {
        return !view.isOfError() && !view.isInternal() && METHODS.contains(view.method());
    }

    private void add(OpenApiPlace place, PathAction path, AppView view) {
        OpenApiPath described = OpenApiPath.of(site, place.app(), path, schemas);
        OpenApiOperation operation = paths.computeIfAbsent(described.template(view.name()), key -> new TreeMap<>())
                .computeIfAbsent(view.method().toLowerCase(Locale.ROOT), key -> new OpenApiOperation(place, described));
        operation.add(view, path);
        List<Class<? extends Principal>> wanted = new ArrayList<>(described.wanted());
        Stream.ofNullable(view.identity()).forEach(wanted::add);
        if (wanted.isEmpty() && !view.isRestricted()) {
            operation.open();
            return;
        }
        operation.close(scheme(place.app()));
        wanted.forEach(operation::want);
        if (view.isRestricted()) {
            operation.require(view.action().permission());
        }
    }

    /** Returns the name of the way in which clients say who they are, or null if the challenge does not tell. */
    private @Nullable String scheme(AppPlace place) {
        String challenge = place.challenge(site);
        int space = challenge.indexOf(' ');
        String scheme = (space < 0 ? challenge : challenge.substring(0, space)).toLowerCase(Locale.ROOT);
        if (scheme.isEmpty() || scheme.equals("cookie")) {
            return null;
        }
        Map<String, Object> described = new LinkedHashMap<>(Map.of("type", "http"));
        described.put("scheme", scheme);
        security.put(scheme, described);
        return scheme;
    }

    private Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        info.put("title", site.root().getSimpleName());
        String version = site.root().getPackage().getImplementationVersion();
        info.put("version", version == null ? "0" : version);
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        paths.forEach((path, operations) -> {
            Map<String, @Nullable Object> methods = new LinkedHashMap<>();
            operations.forEach((method, operation) -> methods.put(method, operation.json(operations.size() > 1)));
            written.put(path, methods);
        });
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas.described());
        components.put("securitySchemes", security);
        components.values().removeIf(part -> part instanceof Map<?, ?> map && map.isEmpty());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("openapi", "3.1.0");
        json.put("info", info);
        json.put("paths", written);
        if (!components.isEmpty()) {
            json.put("components", components);
        }
        return json;
    }
}

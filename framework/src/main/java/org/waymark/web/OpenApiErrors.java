package org.waymark.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.Forbidden;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.MethodNotAllowed;
import org.waymark.web.http.NotAcceptable;
import org.waymark.web.http.NotFound;
import org.waymark.web.http.Unauthorized;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnsupportedMediaType;

/** The errors of an app in its place, as OpenAPI has them: as its views show them, or those of an app above, or the framework. */
final class OpenApiErrors {
    private static final Map<String, Class<?>> ERRORS = Map.of(
            "400", BadRequest.class,
            "401", Unauthorized.class,
            "403", Forbidden.class,
            "404", NotFound.class,
            "405", MethodNotAllowed.class,
            "406", NotAcceptable.class,
            "415", UnsupportedMediaType.class,
            "422", UnprocessableContent.class);

    private final List<AppErrors> apps;
    private final JsonSchemas schemas;

    /** The views that an app has of errors. */
    private record AppErrors(List<AppView> views, OpenApiContent content) {
        static AppErrors of(Site site, Class<?> appType, JsonSchemas schemas) {
            List<AppView> views = AppView.of(site, appType).stream()
                    .filter(view -> view.isOfError() && !view.isInternal())
                    .filter(view -> view.name().isEmpty() && view.method().equals("GET"))
                    .toList();
            return new AppErrors(views, new OpenApiContent(site, appType, schemas));
        }

        /** Returns what an error is shown as, or null if the app does not show it. */
        @Nullable
        Map<String, Object> shown(Class<?> error) {
            Map<String, Object> shown = null;
            for (Class<?> type = error; HttpException.class.isAssignableFrom(type); type = type.getSuperclass()) {
                for (AppView view : views) {
                    if (view.model() == type) {
                        shown = shown == null ? new TreeMap<>() : shown;
                        content.of(view).forEach(shown::putIfAbsent);
                    }
                }
            }
            return shown;
        }
    }

    private OpenApiErrors(List<AppErrors> apps, JsonSchemas schemas) {
        this.apps = apps;
        this.schemas = schemas;
    }

    static OpenApiErrors of(Site site, AppPlace place, JsonSchemas schemas) {
        List<AppErrors> apps = new ArrayList<>();
        place.way(site).forEach(appType -> apps.add(AppErrors.of(site, appType, schemas)));
        return new OpenApiErrors(apps, schemas);
    }

    /** Returns the response that an error is. */
    Map<String, @Nullable Object> response(String status, String description) {
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("description", description);
        Map<String, Object> content = content(ERRORS.getOrDefault(status, HttpException.class));
        if (!content.isEmpty()) {
            response.put("content", content);
        }
        return response;
    }

    private Map<String, Object> content(Class<?> error) {
        for (AppErrors app : apps) {
            Map<String, Object> shown = app.shown(error);
            if (shown != null) {
                return shown;
            }
        }
        return Map.of(Problem.MEDIA_TYPE.toString(), Map.of("schema", schemas.of(Problem.class)));
    }
}

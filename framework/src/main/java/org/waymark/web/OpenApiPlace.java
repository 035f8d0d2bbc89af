package org.waymark.web;

/**
 * An app in its place, with what describes what is in it.
 *
 * @param app the app in its place
 * @param schemas describes types
 * @param content describes what its views send
 * @param errors describes its errors
 */
record OpenApiPlace(AppPlace app, JsonSchemas schemas, OpenApiContent content, OpenApiErrors errors) {
    static OpenApiPlace of(Site site, AppPlace app, JsonSchemas schemas) {
        return new OpenApiPlace(
                app, schemas, new OpenApiContent(site, app.appType(), schemas), OpenApiErrors.of(site, app, schemas));
    }
}

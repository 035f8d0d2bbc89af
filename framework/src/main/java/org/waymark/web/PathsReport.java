package org.waymark.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.web.Report.Entry;
import org.waymark.web.Report.Section;

/** Tells where models are: all paths of a site, those of mounted apps included. */
final class PathsReport {
    private PathsReport() {}

    static Report of(Site site) {
        List<Entry> entries = AppPlace.of(site).stream()
                .flatMap(place -> place.routes().stream().map(route -> entry(place, route.target())))
                .toList();
        return new Report(
                "Paths of " + site.root().getSimpleName(),
                !entries.isEmpty(),
                List.of(new Section("paths", "", entries, "There is none.")));
    }

    private static Entry entry(AppPlace place, PathAction path) {
        String model = path.model().getSimpleName();
        String template = template(place, path);
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("path", template);
        facts.put("app", place.appType());
        facts.put("kind", path.isMount() ? "mount" : path.isOfApp() ? "app" : "path");
        facts.put("model", path.model());
        facts.put("variables", path.pattern().variables());
        facts.put("query", path.parameters().names());
        facts.put("declared", path.location().toString());
        String what = path.isMount() ? model + ", mounted" : path.isOfApp() ? model + ", the app" : model;
        List<String> notes =
                path.isOfApp() ? List.of() : List.of(path.location().toString());
        return new Entry(List.of(template, what), notes, facts);
    }

    private static String template(AppPlace place, PathAction path) {
        String here = place.pathOf(path);
        String query = String.join(",", path.parameters().names());
        return (here.isEmpty() ? "/" : here) + (query.isEmpty() ? "" : "{?" + query + "}");
    }
}

package org.waymark.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.Overlap;
import org.waymark.traject.Route;
import org.waymark.web.Report.Entry;
import org.waymark.web.Report.Section;

/** Tells which paths take paths, or names of views, from each other, app by app. The report is good if none does. */
final class OverlapsReport {
    private OverlapsReport() {}

    static Report of(Site site) {
        List<Entry> entries = new ArrayList<>();
        AppPlace.of(site).stream()
                .map(AppPlace::appType)
                .distinct()
                .forEach(appType -> entries.addAll(entries(site, appType)));
        return new Report(
                "Overlaps of " + site.root().getSimpleName(),
                entries.isEmpty(),
                List.of(new Section("overlaps", "", entries, "There is none.")));
    }

    private static List<Entry> entries(Site site, Class<?> appType) {
        List<AppView> views = AppView.of(site, appType);
        return site.partsOf(appType).routes().overlaps(route -> names(route, views)).stream()
                .map(overlap -> entry(appType, overlap))
                .toList();
    }

    /** Returns the names of all views that a model at this route may have. */
    private static Set<String> names(Route<PathAction> route, List<AppView> views) {
        Set<String> names = new TreeSet<>();
        views.stream()
                .filter(view -> view.mayAnswerFor(route.target().model()) && !view.isOfError())
                .map(AppView::name)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static Entry entry(Class<?> appType, Overlap<PathAction> overlap) {
        String kind = overlap.kind().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
        List<String> notes = new ArrayList<>(List.of(overlap.problem()));
        List<String> others =
                overlap.others().stream().map(OverlapsReport::written).toList();
        notes.add(written(overlap.route()));
        notes.addAll(others);
        notes.add(overlap.remedy());
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("app", appType);
        facts.put("kind", kind);
        facts.put("example", overlap.example());
        facts.put("problem", overlap.problem());
        facts.put("route", written(overlap.route()));
        facts.put("others", others);
        facts.put("remedy", overlap.remedy());
        return new Entry(List.of(appType.getSimpleName(), kind, overlap.example()), notes, facts);
    }

    private static String written(Route<PathAction> route) {
        return route.pattern() + " " + route.target().location();
    }
}

package org.waymark.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.SourcedAction;
import org.waymark.web.Report.Entry;
import org.waymark.web.Report.Section;

/**
 * Tells which view takes which permission or is for whoever is known, which views do not say whom they are for, and which
 * rules there are. The report is good if each view says who may see it.
 */
final class PermissionsReport {
    private PermissionsReport() {}

    static Report of(Site site) {
        List<Class<?>> appTypes = new ArrayList<>();
        AppPlace.of(site).stream().map(AppPlace::appType).distinct().forEach(appTypes::add);
        List<Entry> unguarded = views(site, appTypes, AppView::isUnguarded);
        Section without =
                new Section("unguarded", "Views that do not say who may see them", unguarded, "There is none.");
        List<Entry> said = views(site, appTypes, AppView::isGuarded);
        Section guarded = new Section("guarded", "Views that do", said, "There is none.");
        Section rules = new Section("rules", "Rules", rules(site, appTypes), "There is none.");
        return new Report(
                "Permissions of " + site.root().getSimpleName(), unguarded.isEmpty(), List.of(without, guarded, rules));
    }

    private static List<Entry> views(Site site, List<Class<?>> appTypes, Predicate<AppView> wanted) {
        return appTypes.stream()
                .flatMap(appType ->
                        AppView.of(site, appType).stream().filter(wanted).map(view -> entry(appType, view)))
                .toList();
    }

    private static Entry entry(Class<?> appType, AppView view) {
        List<String> cells = new ArrayList<>(List.of(appType.getSimpleName()));
        cells.addAll(ViewsReport.cells(view));
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("app", appType);
        facts.putAll(ViewsReport.facts(view));
        return new Entry(cells, List.of(view.place()), facts);
    }

    private static List<Entry> rules(Site site, List<Class<?>> appTypes) {
        return appTypes.stream()
                .flatMap(appType ->
                        site.committed().plan().query(appType).groups(PermissionAction.GROUP).actions().stream()
                                .map(rule -> rule(appType, rule)))
                .toList();
    }

    private static Entry rule(Class<?> appType, SourcedAction sourced) {
        PermissionAction.Identity about = ((PermissionAction) sourced.action()).identity();
        String who = about.identity() == Object.class
                ? "everybody"
                : about.identity().getSimpleName();
        String what =
                about.model() == Object.class ? "everything" : about.model().getSimpleName();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("app", appType);
        facts.put("permission", about.permission());
        facts.put("identity", about.identity());
        facts.put("model", about.model());
        facts.put("declared", sourced.source().place());
        return new Entry(
                List.of(appType.getSimpleName(), about.permission().getSimpleName(), who + " for " + what),
                List.of(sourced.source().place()),
                facts);
    }
}

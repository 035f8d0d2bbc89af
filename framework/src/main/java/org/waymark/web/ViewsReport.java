package org.waymark.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Overriding;
import org.waymark.web.Report.Entry;
import org.waymark.web.Report.Section;

/** Tells what answers for which models, app by app. */
final class ViewsReport {
    private ViewsReport() {}

    static Report of(Site site) {
        List<AppPlace> places = AppPlace.of(site);
        List<Section> sections = places.stream()
                .map(AppPlace::appType)
                .distinct()
                .map(appType -> section(site, appType, places))
                .toList();
        boolean isGood =
                sections.stream().anyMatch(section -> !section.entries().isEmpty());
        return new Report("Views of " + site.root().getSimpleName(), isGood, sections);
    }

    private static Section section(Site site, Class<?> appType, List<AppPlace> places) {
        List<Entry> entries = AppView.of(site, appType).stream()
                .map(view -> entry(site, appType, view, places))
                .toList();
        return new Section(appType.getName(), appType.getSimpleName(), entries, "There is none.");
    }

    private static Entry entry(Site site, Class<?> appType, AppView view, List<AppPlace> places) {
        List<String> notes = new ArrayList<>(List.of(view.place()));
        List<String> overridden = overridden(site, appType, view);
        overridden.forEach(place -> notes.add("in place of that " + place));
        Map<String, @Nullable Object> facts = facts(view);
        facts.put("overrides", overridden);
        facts.put("paths", paths(appType, view, places));
        return new Entry(cells(view), notes, facts);
    }

    /** Returns what people see of a view in a row. */
    static List<String> cells(AppView view) {
        String name = view.name().isEmpty() ? "" : " \"" + view.name() + "\"";
        return List.of(
                view.method(), view.model().getSimpleName() + name + view.conditions(), view.kind(), access(view));
    }

    private static String access(AppView view) {
        return view.isInternal() ? "internal" : view.permission();
    }

    /** Returns what programs see of a view. */
    static Map<String, @Nullable Object> facts(AppView view) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("model", view.model());
        facts.put("name", view.name());
        facts.put("method", view.method());
        facts.put("when", view.action().identity().when());
        facts.put("kind", view.kind());
        facts.put("internal", view.isInternal());
        facts.put("permission", view.action().isGuarded() ? view.action().permission() : null);
        facts.put("identity", view.identity());
        facts.put("declared", view.place());
        return facts;
    }

    private static List<String> overridden(Site site, Class<?> appType, AppView view) {
        return site.committed().plan().overrides(appType).stream()
                .filter(overriding -> overriding.winner().equals(view.sourced()))
                .map(Overriding::losers)
                .flatMap(List::stream)
                .map(loser -> loser.source().place())
                .toList();
    }

    /** Returns the paths at which the view may answer. */
    private static List<String> paths(Class<?> appType, AppView view, List<AppPlace> places) {
        Set<String> paths = new TreeSet<>();
        for (AppPlace place : places) {
            if (place.appType() == appType) {
                place.routes().stream()
                        .filter(route -> view.mayAnswerFor(route.target().model()))
                        .filter(route -> !route.target().isMount())
                        .forEach(route -> paths.add(place.pathOf(route.target(), view.name())));
            }
        }
        return List.copyOf(paths);
    }
}

package org.waymark.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.SourcedAction;
import org.waymark.web.Report.Entry;
import org.waymark.web.Report.Section;

/** Tells what is wrapped around the views, app by app, outermost first. */
final class TweensReport {
    private TweensReport() {}

    static Report of(Site site) {
        List<Section> sections = AppPlace.of(site).stream()
                .map(AppPlace::appType)
                .distinct()
                .map(appType -> section(site, appType))
                .toList();
        return new Report("Tweens of " + site.root().getSimpleName() + ", outermost first", true, sections);
    }

    private static Section section(Site site, Class<?> appType) {
        Map<String, SourcedAction> byName =
                site.committed().plan().query(appType).groups(TweenAction.GROUP).actions().stream()
                        .collect(Collectors.toMap(
                                sourced -> ((TweenAction) sourced.action()).name(), sourced -> sourced));
        List<Entry> entries = site.partsOf(appType).tweens().order().stream()
                .map(name -> entry(name, byName.get(name)))
                .toList();
        return new Section(appType.getName(), appType.getSimpleName(), entries, "There is none.");
    }

    private static Entry entry(String name, @Nullable SourcedAction sourced) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        if (sourced == null) {
            return new Entry(List.of(name), List.of(), facts);
        }
        TweenAction tween = (TweenAction) sourced.action();
        facts.put("over", tween.over());
        facts.put("under", tween.under());
        facts.put("declared", sourced.source().place());
        String over = tween.over().isEmpty() ? "" : "over " + String.join(", ", tween.over());
        String under = tween.under().isEmpty() ? "" : "under " + String.join(", ", tween.under());
        return new Entry(
                List.of(name, (over + " " + under).strip()),
                List.of(sourced.source().place()),
                facts);
    }
}

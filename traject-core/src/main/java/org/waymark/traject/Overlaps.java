package org.waymark.traject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.traject.Overlap.Kind;

/**
 * Finds the overlaps of a table of routes.
 *
 * <p>It makes paths that could show one, and believes only what the router does with them. The values in these paths have
 * nothing in common with the text of any route, unless a converter wants it otherwise. So where such a path gets through,
 * all paths with values of that kind do, and one path is enough to look for each overlap.
 */
final class Overlaps<T> {
    private static final String NO_TEXT = "no text is known that its converters take and no more specific step.";
    private static final String ENDS_LATER = "variables that take at least one segment are not looked at.";

    private final Router<T> router;
    private final Junction root;
    private final Function<? super Route<T>, ? extends Collection<String>> viewNames;
    private final List<Overlap<T>> found = new ArrayList<>();

    private Overlaps(
            Router<T> router, Junction root, Function<? super Route<T>, ? extends Collection<String>> viewNames) {
        this.router = router;
        this.root = root;
        this.viewNames = viewNames;
    }

    static <T> List<Overlap<T>> of(
            Router<T> router,
            List<Registration<T>> registrations,
            Function<? super Route<T>, ? extends Collection<String>> viewNames) {
        Samples samples = new Samples(registrations);
        Junction root = Junction.tree(registrations, samples);
        Overlaps<T> overlaps = new Overlaps<>(router, root, viewNames);
        overlaps.visit(root);
        overlaps.passOver();
        overlaps.found.addAll(new Shadows<>(router, root, samples).find());
        return overlaps.inOrder();
    }

    private List<Overlap<T>> inOrder() {
        Map<Route<T>, Integer> numbers = new HashMap<>();
        router.routes().forEach(route -> numbers.put(route, numbers.size()));
        found.sort(Comparator.<Overlap<T>, Kind>comparing(Overlap::kind)
                .thenComparingInt(overlap -> numbers.getOrDefault(overlap.route(), 0)));
        return List.copyOf(found);
    }

    private void visit(Junction place) {
        List<String> to = root.samplesTo(place);
        if (place.route() != Node.NO_ROUTE) {
            examine(router.routes().get(place.route()), Stream.ofNullable(to));
        }
        if (place.absorbRoute() != Node.NO_ROUTE) {
            AbsorbedPaths<T> absorbed = new AbsorbedPaths<>(router, place, to);
            examine(absorbed.route(), absorbed.candidates());
            found.addAll(absorbed.overlaps());
        }
        place.next().forEach(this::visit);
    }

    /** Looks whether one of the paths that a route matches leads to it, and then at the views there. */
    private void examine(Route<T> route, Stream<List<String>> paths) {
        Probe<T> failed = null;
        for (List<String> texts : (Iterable<List<String>>) paths::iterator) {
            Probe<T> probe = Probe.of(router, texts);
            if (probe.leadsTo(route)) {
                examineViews(route, texts);
                return;
            }
            failed = probe;
        }
        found.add(failed == null ? unexamined(route, NO_TEXT) : unreachable(route, failed));
    }

    private void passOver() {
        router.routes().stream()
                .filter(route -> !Junction.isExamined(route.pattern()))
                .forEach(route -> found.add(unexamined(route, ENDS_LATER)));
    }

    private static <T> Overlap<T> unexamined(Route<T> route, String why) {
        return new Overlap<>(
                Kind.UNEXAMINED,
                route,
                List.of(),
                "",
                "Nothing is known of the overlaps of the route: " + why,
                "Look at it yourself.");
    }

    private static <T> Overlap<T> unreachable(Route<T> route, Probe<T> probe) {
        return new Overlap<>(
                Kind.UNREACHABLE,
                route,
                Stream.ofNullable(probe.route()).toList(),
                probe.path(),
                "No path leads to the route. " + probe.outcome(),
                "Remove the route, or change its pattern.");
    }

    private void examineViews(Route<T> route, List<String> to) {
        Map<Route<T>, List<Probe<T>>> hidden = new LinkedHashMap<>();
        for (String view : viewNames.apply(route)) {
            List<String> texts = new ArrayList<>(to);
            texts.add(view);
            Probe<T> probe = Probe.of(router, texts);
            Route<T> other = probe.route();
            if (!view.isEmpty() && other != null && probe.isWhole()) {
                hidden.computeIfAbsent(other, key -> new ArrayList<>()).add(probe);
            }
        }
        hidden.forEach((other, probes) -> found.add(hiddenViews(route, other, probes)));
    }

    private static <T> Overlap<T> hiddenViews(Route<T> route, Route<T> other, List<Probe<T>> probes) {
        Probe<T> first = probes.get(0);
        List<String> names = probes.stream()
                .map(probe -> probe.path().substring(probe.path().lastIndexOf('/') + 1))
                .toList();
        return new Overlap<>(
                Kind.HIDDEN_VIEW,
                route,
                List.of(other),
                first.path(),
                "The names of views " + names + " are taken for steps: " + first.outcome(),
                "Link to the views with a +, as in +" + names.get(0) + ", or change their names or the pattern.");
    }
}

package org.waymark.traject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.Overlap.Kind;

/**
 * Compares steps from one place that take the same texts: finds what is hidden because there is no going back, and steps of
 * which neither is more specific.
 */
final class Shadows<T> {
    /** A route, and the step of it that is not taken. */
    private record Spot(int route, Junction step) {}

    /** The first path that shows it, and the routes of the steps that are taken instead. */
    private record Shadow<T>(Probe<T> example, Set<Route<T>> hiding) {}

    private final Router<T> router;
    private final Junction root;
    private final Samples samples;
    private final Map<Spot, Shadow<T>> shadows = new LinkedHashMap<>();
    private final List<Overlap<T>> found = new ArrayList<>();

    Shadows(Router<T> router, Junction root, Samples samples) {
        this.router = router;
        this.root = root;
        this.samples = samples;
    }

    List<Overlap<T>> find() {
        visit(root);
        shadows.forEach((spot, shadow) -> found.add(shadowed(router.routes().get(spot.route()), shadow)));
        return found;
    }

    private void visit(Junction place) {
        List<String> to = root.samplesTo(place);
        if (to != null) {
            for (int i = 0; i < place.bySpecificity().size(); i++) {
                compareWithFixed(place, place.bySpecificity().get(i), to);
                compareWithVariable(place, i, to);
            }
        }
        place.next().forEach(this::visit);
    }

    private void compareWithFixed(Junction place, Junction step, List<String> to) {
        for (Junction fixed : place.fixed()) {
            String text = fixed.step().prefix();
            if (step.takes(text)) {
                look(fixed, step, to, List.of(text));
            }
        }
    }

    private void compareWithVariable(Junction place, int index, List<String> to) {
        Junction step = place.bySpecificity().get(index);
        for (Junction before : place.bySpecificity().subList(0, index)) {
            List<String> texts = commonTexts(place, before, step);
            look(before, step, to, texts);
            if (!texts.isEmpty() && !samples.isWithin(before.step(), step.step())) {
                crossing(before, step, to, texts.get(0));
            }
        }
    }

    /** Returns texts that lead from a place to a step, and that another step would take too. */
    private List<String> commonTexts(Junction place, Junction step, Junction other) {
        List<Converter<?>> converters = new ArrayList<>(step.converters());
        converters.addAll(other.converters());
        return CommonTexts.of(step.step(), other.step(), samples.of(converters)).stream()
                .filter(text -> other.takes(text) && place.first(text) == step)
                .toList();
    }

    /** Looks at the routes of a step: are they hidden where another step is taken? */
    private void look(Junction taken, Junction step, List<String> to, List<String> texts) {
        for (Junction.End end : step.ends()) {
            rests(step, end, taken.height()).stream()
                    .flatMap(rest -> texts.stream().map(text -> joined(to, text, rest)))
                    .map(path -> Probe.of(router, path))
                    .filter(probe -> isHidden(probe, end.route(), taken, to.size()))
                    .findFirst()
                    .ifPresent(probe -> note(probe, new Spot(end.route(), step), taken, to.size()));
        }
    }

    /** Returns the ends of paths that a route matches from one of its steps on. */
    private List<List<String>> rests(Junction step, Junction.End end, int height) {
        List<String> texts = step.samplesTo(end.place());
        if (texts == null) {
            return List.of();
        }
        if (!end.absorbs()) {
            return List.of(texts);
        }
        return samples.absorbed(end.place(), height + 1).stream()
                .map(absorbed ->
                        Stream.concat(texts.stream(), absorbed.stream()).toList())
                .toList();
    }

    private static List<String> joined(List<String> to, String text, List<String> rest) {
        List<String> path = new ArrayList<>(to);
        path.add(text);
        path.addAll(rest);
        return path;
    }

    private boolean isHidden(Probe<T> probe, int route, Junction taken, int depth) {
        boolean served = probe.isWhole() && passes(probe.route(), taken, depth);
        return !served && !probe.leadsTo(router.routes().get(route)) && root.best(probe.segments()) == route;
    }

    /** Tells whether a route passes a place whose step is its step at a depth. */
    private static boolean passes(@Nullable Route<?> route, Junction place, int depth) {
        return route != null
                && route.pattern().segments().size() > depth
                && route.pattern()
                        .segments()
                        .get(depth)
                        .shape()
                        .equals(place.step().shape());
    }

    private void note(Probe<T> probe, Spot spot, Junction taken, int depth) {
        Route<T> route = probe.route();
        Route<T> hiding = route != null && passes(route, taken, depth)
                ? route
                : router.routes().get(taken.ends().get(0).route());
        shadows.computeIfAbsent(spot, key -> new Shadow<>(probe, new LinkedHashSet<>()))
                .hiding()
                .add(hiding);
    }

    private static <T> Overlap<T> shadowed(Route<T> route, Shadow<T> shadow) {
        return new Overlap<>(
                Kind.SHADOWED,
                route,
                List.copyOf(shadow.hiding()),
                shadow.example().path(),
                "The route matches paths that a more specific step takes elsewhere: "
                        + shadow.example().outcome(),
                "Give the other route such an end too, or put text into one of the segments that tells them apart.");
    }

    private void crossing(Junction before, Junction step, List<String> to, String text) {
        Route<T> route = router.routes().get(before.ends().get(0).route());
        Route<T> other = router.routes().get(step.ends().get(0).route());
        String path = Probe.of(router, joined(to, text, List.of())).path();
        found.add(new Overlap<>(
                Kind.CROSSING,
                route,
                List.of(other),
                path,
                before.step() + " and " + step.step() + " match common texts, as in " + path
                        + ", and neither is more specific; " + before.step() + " is taken.",
                "Put text into one of them that tells them apart, if the order is not what you mean."));
    }
}

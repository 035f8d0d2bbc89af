package org.waymark.traject;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.Overlap.Kind;

/** The paths that an absorbing route matches, and the routes that take some of them. */
final class AbsorbedPaths<T> {
    private final Router<T> router;
    private final Junction absorbing;
    private final @Nullable List<String> to;

    /**
     * Creates a view of an absorbing route.
     *
     * @param absorbing the place of its absorbing step
     * @param to texts that lead to that place, or null if none are known
     */
    AbsorbedPaths(Router<T> router, Junction absorbing, @Nullable List<String> to) {
        this.router = router;
        this.absorbing = absorbing;
        this.to = to;
    }

    Route<T> route() {
        return router.routes().get(absorbing.absorbRoute());
    }

    /**
     * Returns paths of which one leads to the absorbing route, if any does: those with values of their own, and those to the
     * places below where no route is.
     */
    Stream<List<String>> candidates() {
        Stream<List<String>> values = absorbing.absorbedSamples().stream().map(AbsorbedPaths::split);
        Stream<List<String>> ends = below(absorbing)
                .filter(place -> place.route() == Node.NO_ROUTE)
                .flatMap(place -> Stream.ofNullable(absorbing.samplesTo(place)));
        return Stream.concat(values, ends).filter(this::isAbsorbed).flatMap(this::complete);
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("/", -1));
    }

    private boolean isAbsorbed(List<String> texts) {
        return absorbing.absorbs(String.join("/", texts));
    }

    private Stream<List<String>> complete(List<String> texts) {
        if (to == null) {
            return Stream.of();
        }
        List<String> all = new ArrayList<>(to);
        all.addAll(texts);
        return Stream.of(all);
    }

    /** Returns the places below one, down to the next that absorb, these included. */
    private static Stream<Junction> below(Junction place) {
        return place.next().stream()
                .flatMap(next -> next.absorbRoute() == Node.NO_ROUTE
                        ? Stream.concat(Stream.of(next), below(next))
                        : Stream.of(next));
    }

    /** Returns the overlap of the route with those that take paths from it, if there are any. */
    List<Overlap<T>> overlaps() {
        Set<Route<T>> others = new LinkedHashSet<>();
        List<Probe<T>> taken = new ArrayList<>();
        Stream.concat(Stream.of(absorbing), below(absorbing))
                .flatMap(place -> Stream.ofNullable(absorbing.samplesTo(place)))
                .filter(this::isAbsorbed)
                .flatMap(this::complete)
                .map(texts -> Probe.of(router, texts))
                .filter(probe -> probe.isWhole() && !probe.leadsTo(route()))
                .forEach(probe -> {
                    Stream.ofNullable(probe.route()).forEach(others::add);
                    taken.add(probe);
                });
        if (taken.isEmpty()) {
            return List.of();
        }
        return List.of(new Overlap<>(
                Kind.BELOW_ABSORBING,
                route(),
                List.copyOf(others),
                taken.get(0).path(),
                "Other routes take paths from an absorbing route: "
                        + taken.get(0).outcome(),
                "Nothing needs to be done, if the absorbing route is meant for what the others leave."));
    }
}

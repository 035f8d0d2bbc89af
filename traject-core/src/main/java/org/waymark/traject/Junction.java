package org.waymark.traject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of routes as the overlap report sees it. Unlike the nodes of a walk it knows the step that leads to
 * it, the routes below, and what lies above.
 */
final class Junction {
    /** Where a route ends: at a place, or with an absorbing step there. */
    record End(int route, Junction place, boolean absorbs) {}

    /** What two routes need to have in common to share a step with variables. */
    private record Step(String shape, List<Converter<?>> converters) {}

    private static final Comparator<Junction> ORDER = Comparator.<Junction, Segment>comparing(
                    place -> place.step, Specificity.MOST_SPECIFIC_FIRST)
            .thenComparingLong(place -> place.converters.stream()
                    .filter(TextConverter.INSTANCE::equals)
                    .count());

    private final @Nullable Junction parent;
    private final Segment step;
    private final List<Converter<?>> converters;
    private final Map<String, Junction> fixed = new TreeMap<>();
    private final Map<Step, Junction> variable = new LinkedHashMap<>();
    private final List<End> ends = new ArrayList<>();
    private int route = Node.NO_ROUTE;
    private int absorbRoute = Node.NO_ROUTE;
    private @Nullable Converter<?> absorbConverter;
    private List<Junction> bySpecificity = List.of();
    private @Nullable String sample;
    private List<String> absorbedSamples = List.of();
    private int height;

    private Junction(@Nullable Junction parent, Segment step, List<Converter<?>> converters) {
        this.parent = parent;
        this.step = step;
        this.converters = converters;
    }

    /** Returns the root of the tree of routes, which must not be in conflict. */
    static Junction tree(List<? extends Registration<?>> registrations, Samples samples) {
        Junction root = new Junction(null, new Segment(List.of(""), List.of()), List.of());
        for (int i = 0; i < registrations.size(); i++) {
            if (isExamined(registrations.get(i).pattern())) {
                root.add(i, registrations.get(i));
            }
        }
        root.settle(samples);
        return root;
    }

    /** Tells whether a pattern has a place here: not if it absorbs at least one segment, for then more may come after. */
    static boolean isExamined(PathPattern pattern) {
        return pattern.end() == null || !pattern.end().some();
    }

    private void add(int number, Registration<?> registration) {
        List<Junction> way = new ArrayList<>(List.of(this));
        Junction place = this;
        int variables = 0;
        for (Segment segment : registration.pattern().segments()) {
            int end = variables + segment.names().size();
            place = place.next(segment, registration.converters().subList(variables, end));
            way.add(place);
            variables = end;
        }
        boolean absorbs = registration.pattern().absorbing() != null;
        if (absorbs) {
            place.absorbRoute = number;
            place.absorbConverter = registration.converters().get(variables);
        } else {
            place.route = number;
        }
        End end = new End(number, place, absorbs);
        way.forEach(each -> each.ends.add(end));
    }

    private Junction next(Segment segment, List<Converter<?>> with) {
        return segment.isStatic()
                ? fixed.computeIfAbsent(segment.prefix(), text -> new Junction(this, segment, with))
                : variable.computeIfAbsent(new Step(segment.shape(), with), step -> new Junction(this, segment, with));
    }

    private void settle(Samples samples) {
        bySpecificity = variable.values().stream().sorted(ORDER).toList();
        if (parent != null) {
            Junction from = parent;
            sample = samples.of(step, converters).stream()
                    .filter(text -> takes(text) && from.first(text) == this)
                    .findFirst()
                    .orElse(null);
        }
        if (absorbConverter != null) {
            absorbedSamples = samples.absorbed(absorbConverter);
        }
        for (Junction next : next()) {
            next.settle(samples);
            height = Math.max(height, 1 + next.height);
        }
    }

    /** Returns the places that are one step further. */
    List<Junction> next() {
        List<Junction> next = new ArrayList<>(fixed.values());
        next.addAll(bySpecificity);
        return next;
    }

    /** Returns the number of steps from here to the end of the longest route. */
    int height() {
        return height;
    }

    /** Returns texts for which walks get from one place to another below it, or null if none are known. */
    @Nullable
    List<String> samplesTo(Junction below) {
        List<String> texts = new ArrayList<>();
        for (Junction place = below; place != this && place.parent != null; place = place.parent) {
            if (place.sample == null) {
                return null;
            }
            texts.add(0, place.sample);
        }
        return texts;
    }

    /** Returns texts that an absorbing step takes here, segments separated by slashes; none if there is no such step. */
    List<String> absorbedSamples() {
        return absorbedSamples;
    }

    Segment step() {
        return step;
    }

    List<Converter<?>> converters() {
        return converters;
    }

    Iterable<Junction> fixed() {
        return fixed.values();
    }

    List<Junction> bySpecificity() {
        return bySpecificity;
    }

    /** Returns the ends of the routes that lead here or further, in the order of the routes. */
    List<End> ends() {
        return ends;
    }

    int route() {
        return route;
    }

    int absorbRoute() {
        return absorbRoute;
    }

    /** Tells whether the step to this place takes a text, if it is asked. */
    boolean takes(String text) {
        if (step.isStatic()) {
            return step.prefix().equals(text);
        }
        int[] bounds = new int[2 * converters.size()];
        if (!step.match(text, 0, text.length(), bounds, 0)) {
            return false;
        }
        for (int i = 0; i < converters.size(); i++) {
            if (!Samples.accepts(converters.get(i), text.substring(bounds[2 * i], bounds[2 * i + 1]))) {
                return false;
            }
        }
        return true;
    }

    /** Returns where a walk goes from here with a text, or null if no step takes it. */
    @Nullable
    Junction first(String text) {
        Junction next = fixed.get(text);
        if (next != null) {
            return next;
        }
        for (Junction each : bySpecificity) {
            if (each.takes(text)) {
                return each;
            }
        }
        return null;
    }

    /** Returns the most specific of the routes that match all of a path, as if walks went back. */
    int best(List<String> texts) {
        if (texts.isEmpty()) {
            return route == Node.NO_ROUTE ? absorbed("") : route;
        }
        List<String> others = texts.subList(1, texts.size());
        Junction next = fixed.get(texts.get(0));
        int found = next == null ? Node.NO_ROUTE : next.best(others);
        for (int i = 0; found == Node.NO_ROUTE && i < bySpecificity.size(); i++) {
            Junction each = bySpecificity.get(i);
            found = each.takes(texts.get(0)) ? each.best(others) : Node.NO_ROUTE;
        }
        return found == Node.NO_ROUTE ? absorbed(String.join("/", texts)) : found;
    }

    private int absorbed(String text) {
        return absorbs(text) ? absorbRoute : Node.NO_ROUTE;
    }

    /** Tells whether an absorbing step takes a text here. */
    boolean absorbs(String text) {
        return absorbConverter != null && Samples.accepts(absorbConverter, text);
    }
}

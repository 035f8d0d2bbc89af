package org.waymark.web;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Accept;
import org.waymark.web.http.MediaType;

/** The media types of the views of an app, and the choice among those that stand side by side. */
final class Representations {
    /** Stands for no media type: no view that states one matches it. */
    private static final Object NONE = new Object();

    /** What people read comes first, since programs know to say what they want. */
    private static final Comparator<MediaType> ORDER = Comparator.<MediaType, Boolean>comparing(
                    media -> !media.toString().equals("text/html"))
            .thenComparing(MediaType::toString);

    private final Map<String, List<ViewMethod>> byName = new HashMap<>();
    private final Map<ViewMethod, Representation> stated = new HashMap<>();
    private final Set<ViewMethod> varying = new HashSet<>();
    private final Map<Subject, List<Representation>> known = new ConcurrentHashMap<>();

    /** A view, the media type that it states, and the other conditions under which it answers. */
    private record Representation(ViewMethod view, MediaType media, Condition condition) {}

    /** Whether a view answers, as far as all that is not its media type goes. */
    @FunctionalInterface
    interface Condition {
        boolean holds(PredicateValues asked);
    }

    /** What views stand side by side for. Names are those of views, so that strangers cannot make up more. */
    private record Subject(Class<?> model, String name, String method) {}

    void add(ViewMethod view, Condition condition) {
        List<ViewMethod> others = byName.computeIfAbsent(view.traits().name(), name -> new ArrayList<>());
        for (ViewMethod other : others) {
            if (!view.isInternal() && !other.isInternal() && isBeside(view, other)) {
                varying.add(view);
                varying.add(other);
            }
        }
        others.add(view);
        MediaType.parse(view.produces())
                .ifPresent(media -> stated.put(view, new Representation(view, media, condition)));
    }

    private static boolean isBeside(ViewMethod one, ViewMethod other) {
        return one.traits().method().equals(other.traits().method())
                && !one.produces().equals(other.produces())
                && (canBe(one.model(), other.model()) || canBe(other.model(), one.model()));
    }

    /** Returns whether an object of a class may be one of another, too. */
    private static boolean canBe(Class<?> model, Class<?> other) {
        return other.isAssignableFrom(model) || (other.isInterface() && !Modifier.isFinal(model.getModifiers()));
    }

    /** Returns whether another view might have answered, had the client liked something else. */
    boolean vary(ViewMethod view) {
        return varying.contains(view);
    }

    /**
     * Returns the media type that is answered: of those that there are, the one that the client likes best. Where a view
     * asks for another one, or an error is shown, something is better than nothing.
     */
    Object chosen(Object model, Request request) {
        Map<String, ?> asked = request.asked();
        if (asked != null && asked.containsKey("produces")) {
            return String.valueOf(asked.get("produces"));
        }
        List<MediaType> offered = offered(model, request);
        Optional<MediaType> best = Accept.of(request.headers()).best(offered);
        @Nullable MediaType otherwise = asked == null || offered.isEmpty() ? null : offered.get(0);
        MediaType chosen = best.orElse(otherwise);
        return chosen == null ? NONE : chosen.toString();
    }

    /** Returns the media types in which a model can be shown to a request: to one from outside, by no internal view. */
    List<MediaType> offered(Object model, Request request) {
        List<MediaType> offered = new ArrayList<>(2);
        PredicateValues asked = new PredicateValues(model, request);
        for (Representation one : side(new Subject(model.getClass(), request.viewName(), request.methodOfView()))) {
            boolean isHidden = request.asked() == null && one.view().isInternal();
            if (!isHidden && !offered.contains(one.media()) && one.condition().holds(asked)) {
                offered.add(one.media());
            }
        }
        return offered;
    }

    private List<Representation> side(Subject subject) {
        List<Representation> side = known.get(subject);
        if (side == null) {
            side = byName.getOrDefault(subject.name(), List.of()).stream()
                    .filter(view -> view.model().isAssignableFrom(subject.model()))
                    .filter(view -> view.traits().method().equals(subject.method()))
                    .map(stated::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Representation::media, ORDER))
                    .toList();
            if (!side.isEmpty()) {
                known.put(subject, side);
            }
        }
        return side;
    }
}

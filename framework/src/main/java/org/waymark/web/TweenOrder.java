package org.waymark.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The order of the tweens of an app: as declared, but each after those that are said to be over it. */
final class TweenOrder {
    private final Map<String, TweenAction> tweens = new LinkedHashMap<>();
    /** For each tween those that are over it, in the order in which it was said. */
    private final Map<String, Set<String>> over = new LinkedHashMap<>();

    private TweenOrder(Collection<TweenAction> actions) {
        for (TweenAction action : actions) {
            tweens.put(action.name(), action);
            over.put(action.name(), new LinkedHashSet<>());
        }
    }

    /**
     * Returns tweens in order, the outermost first.
     *
     * @throws IllegalArgumentException if one names another that is not there, or if tweens are over each other in a circle
     */
    static List<TweenAction> of(Collection<TweenAction> actions) {
        TweenOrder order = new TweenOrder(actions);
        order.requireNames();
        order.tweens.values().forEach(order::place);
        Set<String> names = new LinkedHashSet<>();
        order.tweens.keySet().forEach(name -> order.visit(name, names));
        return names.stream().map(order::tween).toList();
    }

    private void requireNames() {
        List<String> unknown = new ArrayList<>();
        for (TweenAction tween : tweens.values()) {
            unknown.addAll(unknown(tween, "over", tween.over()));
            unknown.addAll(unknown(tween, "under", tween.under()));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", unknown));
        }
    }

    private List<String> unknown(TweenAction tween, String side, List<String> names) {
        return names.stream()
                .filter(name -> !tweens.containsKey(name))
                .map(name -> unknown(tween, side, name))
                .toList();
    }

    private String unknown(TweenAction tween, String side, String name) {
        String meant = Nearest.to(name, tweens.keySet())
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("There are " + String.join(", ", tweens.keySet()) + ".");
        return "The tween \"" + tween.name() + "\" is to be " + side + " \"" + name
                + "\", but there is no tween of that name.\n     " + tween.location() + "\n   " + meant;
    }

    private void place(TweenAction tween) {
        tween.over().forEach(inner -> wrap(tween.name(), inner));
        tween.under().forEach(outer -> wrap(outer, tween.name()));
    }

    private void wrap(String outer, String inner) {
        List<String> way = way(inner, outer, new LinkedHashSet<>());
        if (!way.isEmpty()) {
            throw new IllegalArgumentException(
                    "Tweens are over each other in a circle: " + String.join(" → ", way) + " → " + inner + "."
                            + way.stream().map(this::sited).collect(Collectors.joining())
                            + "\n   Take away one of what they say.");
        }
        over(inner).add(outer);
    }

    private String sited(String name) {
        return "\n     " + name + " " + tween(name).location();
    }

    /** Returns the tweens on a way inwards from one to another, or none if the one is not over the other. */
    private List<String> way(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return new ArrayList<>(List.of(to));
        }
        for (String each : over(to)) {
            List<String> way = seen.add(each) ? way(from, each, seen) : List.<String>of();
            if (!way.isEmpty()) {
                way.add(to);
                return way;
            }
        }
        return List.of();
    }

    private void visit(String name, Set<String> done) {
        if (!done.contains(name)) {
            over(name).forEach(outer -> visit(outer, done));
            done.add(name);
        }
    }

    private Set<String> over(String name) {
        return Objects.requireNonNull(over.get(name));
    }

    private TweenAction tween(String name) {
        return Objects.requireNonNull(tweens.get(name));
    }
}

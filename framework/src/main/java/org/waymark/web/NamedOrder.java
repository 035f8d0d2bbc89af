package org.waymark.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.dectate.DirectiveException;

/** An order of things that are known by name, made of what each says about its place among the others. */
final class NamedOrder {
    private final String kind;
    private final Map<String, String> sites = new LinkedHashMap<>();
    /** For each name those that come before it, in the order in which it was said. */
    private final Map<String, Set<String>> earlier = new LinkedHashMap<>();

    /** Begins an order of things of a kind, such as {@code "predicate"}. */
    NamedOrder(String kind) {
        this.kind = kind;
    }

    /** Adds a thing, and where it comes from. Among those about which nothing is said, the first comes first. */
    void add(String name, String site) {
        sites.put(name, site);
        earlier.put(name, new LinkedHashSet<>());
    }

    /**
     * Refuses a name that was not added.
     *
     * @param statement what it was said in, such as {@code The predicate "language" is to be before}
     * @throws DirectiveException if there is no such name
     */
    void require(String name, String statement) {
        if (!sites.containsKey(name)) {
            throw new DirectiveException(statement + " \"" + name + "\", but there is no " + kind + " of that name. "
                    + Nearest.to(name, sites.keySet())
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("There are " + String.join(", ", sites.keySet()) + "."));
        }
    }

    /**
     * Lets one come before another.
     *
     * @throws DirectiveException if it comes after it already
     */
    void place(String first, String second) {
        List<String> back = way(second, first, new LinkedHashSet<>());
        if (!back.isEmpty()) {
            back.add(second);
            throw new DirectiveException("The order of the " + kind + "s is a circle: " + String.join(" → ", back) + "."
                    + back.stream()
                            .distinct()
                            .map(name -> "\n     " + name + " " + sites.get(name))
                            .collect(Collectors.joining())
                    + "\n   Take away one of what they say.");
        }
        earlierThan(second).add(first);
    }

    /** Returns the names on a way from one to a later one, or none if there is no way. */
    private List<String> way(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return new ArrayList<>(List.of(to));
        }
        for (String next : earlierThan(to)) {
            List<String> way = seen.add(next) ? way(from, next, seen) : List.<String>of();
            if (!way.isEmpty()) {
                way.add(to);
                return way;
            }
        }
        return List.of();
    }

    private Set<String> earlierThan(String name) {
        return Objects.requireNonNull(earlier.get(name));
    }

    /** Returns the names in order. */
    List<String> names() {
        Set<String> order = new LinkedHashSet<>();
        sites.keySet().forEach(name -> visit(name, order));
        return List.copyOf(order);
    }

    private void visit(String name, Set<String> order) {
        if (!order.contains(name)) {
            earlierThan(name).forEach(first -> visit(first, order));
            order.add(name);
        }
    }
}

package org.waymark.web;

import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;
import org.waymark.reg.Dispatch;
import org.waymark.reg.DispatchBuilder;

/** What the views of an app are told apart by: the predicates that are built in, and its own, in order. */
final class Predicates {
    static final RegistryKey<Predicates> KEY = RegistryKey.of("predicates", Predicates::new);

    private final Map<String, ViewPredicate> predicates = new LinkedHashMap<>();
    private final Map<String, FallbackAction> fallbacks = new HashMap<>();
    private final NamedOrder order = new NamedOrder("predicate");
    private final Representations representations = new Representations();
    private final List<ViewPredicate> builtIn = List.of(
            ViewPredicate.MODEL,
            ViewPredicate.NAME,
            ViewPredicate.METHOD,
            ViewPredicate.CONSUMES,
            ViewPredicate.produces(representations));

    Predicates() {
        builtIn.forEach(predicate -> add(predicate, "is built in"));
    }

    private void add(ViewPredicate predicate, String site) {
        predicates.put(predicate.name(), predicate);
        order.add(predicate.name(), site);
    }

    /**
     * Adds a predicate of the app's own.
     *
     * @param registries those of the app, which converts the values that are stated as text
     * @throws DirectiveException if it has the name of one that is built in
     */
    void add(PredicateAction action, Registries registries) {
        if (isBuiltIn(action.name())) {
            throw new DirectiveException("The predicate \"" + action.name()
                    + "\" is built in. Give yours another name, such as by @Predicate(name = ...).");
        }
        add(action.predicate(registries), action.location().toString());
    }

    /**
     * Puts a predicate into its place.
     *
     * @throws DirectiveException if it names one that is not there, or if it would come before itself
     */
    void place(PredicateAction action) {
        // What the client accepts decides last: it is a choice among all views that would do.
        order.place(action.name(), "produces");
        for (String later : action.before()) {
            order.require(later, "The predicate \"" + action.name() + "\" is to be before");
            order.place(action.name(), later);
        }
        for (String earlier : action.after()) {
            order.require(earlier, "The predicate \"" + action.name() + "\" is to be after");
            order.place(earlier, action.name());
        }
    }

    /**
     * Sets what answers where a predicate leaves no view.
     *
     * @throws DirectiveException if there is no such predicate
     */
    void add(FallbackAction action) {
        order.require(action.predicate(), "This answers where no view is left by");
        fallbacks.put(action.predicate(), action);
    }

    /**
     * Refuses a view that names a predicate that is not there.
     *
     * @throws DirectiveException if it does
     */
    void check(ViewAction.Identity view) {
        view.when().keySet().forEach(name -> {
            order.require(name, "This view says when it answers by");
            if (isBuiltIn(name)) {
                throw new DirectiveException(
                        "The " + name + " of a view is said by the directive itself, not by @When.");
            }
        });
    }

    private boolean isBuiltIn(String name) {
        return builtIn.stream().anyMatch(predicate -> predicate.name().equals(name));
    }

    Representations representations() {
        return representations;
    }

    /** Returns the predicates in order. */
    List<ViewPredicate> inOrder() {
        return order.names().stream()
                .map(name -> Objects.requireNonNull(predicates.get(name)))
                .toList();
    }

    /**
     * Returns a generic function that tells views apart by these.
     *
     * @param noView what is found where no view is
     * @param usual what is found where a predicate leaves no view, by its name, if it is something else
     */
    Dispatch<ViewFunction> function(ViewFunction noView, Map<String, ViewFunction> usual) {
        DispatchBuilder<ViewFunction> builder = Dispatch.on(ViewFunction.class, MethodHandles.lookup());
        for (ViewPredicate predicate : inOrder()) {
            FallbackAction own = fallbacks.get(predicate.name());
            ViewFunction found = usual.getOrDefault(predicate.name(), noView);
            predicate.addTo(builder).fallback(own == null ? found : own.function(found));
        }
        return builder.otherwise(noView).create();
    }
}

package org.waymark.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Intent;
import org.waymark.dectate.Overriding;
import org.waymark.dectate.Plan;
import org.waymark.dectate.Problem;
import org.waymark.dectate.RegistryKey;
import org.waymark.dectate.SourcedAction;
import org.waymark.web.http.Response;

/** The tweens of an app, in order, as one chain that is made at commit. */
final class Tweens {
    static final RegistryKey<Tweens> KEY = RegistryKey.of("tweens", Tweens::new);

    private final Map<String, TweenFunction> functions = new HashMap<>();
    private final NamedOrder order = new NamedOrder("tween");
    private @Nullable Next chain;

    /** A tween, and what it is wrapped around. */
    private record Link(TweenFunction tween, Next next) implements Next {
        @Override
        public Response handle(Request request) throws Exception {
            return tween.handle(request, next);
        }
    }

    void add(TweenAction action) {
        functions.put(action.name(), action.function());
        order.add(action.name(), action.location().toString());
    }

    /**
     * Puts a tween into its place.
     *
     * @throws DirectiveException if it names one that is not there, or if it would be over itself
     */
    void place(TweenAction action) {
        for (String inner : action.over()) {
            order.require(inner, "The tween \"" + action.name() + "\" is to be over");
            order.place(action.name(), inner);
        }
        for (String outer : action.under()) {
            order.require(outer, "The tween \"" + action.name() + "\" is to be under");
            order.place(outer, action.name());
        }
    }

    /** Makes the chain. */
    void close() {
        List<String> names = order.names();
        Next next = Publication::publish;
        for (int i = names.size() - 1; i >= 0; i--) {
            next = new Link(Objects.requireNonNull(functions.get(names.get(i))), repeatable(next));
        }
        chain = next;
    }

    private static Next repeatable(Next next) {
        return request -> request.exchange().attempt(request, next);
    }

    /** Returns the names of the tweens, outermost first. */
    List<String> order() {
        return order.names();
    }

    Next chain() {
        return Objects.requireNonNull(chain);
    }

    /** Returns the tweens that take the place of what every app needs without saying so, as problems. */
    static Stream<Problem> silentReplacements(Plan plan, Class<?> appType) {
        return plan.overrides(appType).stream()
                .filter(Tweens::isSilentReplacement)
                .map(Overriding::winner)
                .map(winner -> SiteChecks.problem(
                        appType,
                        "A tween \"" + ((TweenAction) winner.action()).name()
                                + "\" is there already, and every app needs what it does.",
                        "Give this one another name, or say @Overrides, in code intending(Intent.OVERRIDE, ...), if it is to be"
                                + " in its place.",
                        List.of(winner)));
    }

    /** A tween that happens to be called "host" would take away what every app is protected by, and nobody would see it. */
    private static boolean isSilentReplacement(Overriding overriding) {
        SourcedAction winner = overriding.winner();
        boolean isBuiltIn = overriding.losers().stream().anyMatch(loser -> loser.appType() == App.class);
        boolean isMeant = winner.source().intents().stream().anyMatch(intent -> intent != Intent.FINAL);
        return isBuiltIn && !isMeant && winner.action() instanceof TweenAction;
    }
}

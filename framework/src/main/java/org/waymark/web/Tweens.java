package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Intent;
import org.waymark.dectate.Overriding;
import org.waymark.dectate.Plan;
import org.waymark.dectate.RegistryKey;
import org.waymark.dectate.SourcedAction;
import org.waymark.web.http.Response;

/** The tweens of an app, in order, as one chain that is made at commit. */
final class Tweens {
    static final RegistryKey<Tweens> KEY = RegistryKey.of("tweens", Tweens::new);

    private final List<TweenAction> actions = new ArrayList<>();
    private @Nullable Next chain;

    /** A tween, and what it is wrapped around. */
    private record Link(TweenFunction tween, Next next) implements Next {
        @Override
        public Response handle(Request request) throws Exception {
            return tween.handle(request, next);
        }
    }

    void add(TweenAction action) {
        actions.add(action);
    }

    /** Makes the chain. */
    void close() {
        List<TweenAction> order = TweenOrder.of(actions);
        Next next = Publication::publish;
        for (int i = order.size() - 1; i >= 0; i--) {
            next = new Link(order.get(i).function(), next);
        }
        chain = next;
    }

    /** Returns the names of the tweens, outermost first. */
    List<String> order() {
        return TweenOrder.of(actions).stream().map(TweenAction::name).toList();
    }

    Next chain() {
        return Objects.requireNonNull(chain);
    }

    /**
     * Refuses tweens that have no order, or that take the place of what every app needs.
     *
     * @throws IllegalArgumentException if there are such; the message says what to do
     */
    static void check(Plan plan, Class<?> appType) {
        TweenOrder.of(plan.actions(appType).stream()
                .map(SourcedAction::action)
                .filter(TweenAction.class::isInstance)
                .map(TweenAction.class::cast)
                .toList());
        plan.overrides(appType).forEach(Tweens::refuseSilentReplacement);
    }

    /** A tween that happens to be called "host" would take away what every app is protected by, and nobody would see it. */
    private static void refuseSilentReplacement(Overriding overriding) {
        SourcedAction winner = overriding.winner();
        boolean isBuiltIn = overriding.losers().stream().anyMatch(loser -> loser.appType() == App.class);
        boolean isMeant = winner.source().intents().contains(Intent.OVERRIDE);
        if (isBuiltIn && !isMeant && winner.action() instanceof TweenAction tween) {
            throw new IllegalArgumentException("A tween \"" + tween.name()
                    + "\" is there already, and every app needs what it does.\n     "
                    + winner.source().place()
                    + "\n   Give this one another name, or say @Overrides if it is to be in its place.");
        }
    }
}

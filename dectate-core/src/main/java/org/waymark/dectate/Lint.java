package org.waymark.dectate;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds overrides that are legal, but may be a mistake. */
final class Lint {
    private Lint() {}

    static List<Problem> silentOverrides(Collection<AppPlan> plans) {
        return own(plans)
                .filter(entry ->
                        !entry.winner().has(Intent.OVERRIDE) && !entry.winner().has(Intent.REMOVAL))
                .map(Lint::silent)
                .toList();
    }

    static List<Problem> redundantOverrides(Collection<AppPlan> plans) {
        return own(plans)
                .filter(entry -> entry.losers().stream().allMatch(loser -> changesNothing(entry.winner(), loser)))
                .map(Lint::redundant)
                .toList();
    }

    private static Stream<Overriding> own(Collection<AppPlan> plans) {
        return plans.stream().flatMap(plan -> plan.overrides().stream()).filter(Overriding::isOwn);
    }

    private static Problem silent(Overriding entry) {
        return new Problem(
                ProblemKind.SILENT_OVERRIDE,
                entry.appType(),
                title(entry) + " is overridden, and does not say so.",
                sources(entry),
                "Put " + Intent.OVERRIDE + " beside the directive, in code Intent.OVERRIDE, if that is meant;"
                        + " otherwise change its identity.",
                null);
    }

    private static Problem redundant(Overriding entry) {
        return new Problem(
                ProblemKind.REDUNDANT_OVERRIDE,
                entry.appType(),
                title(entry) + " is overridden by the same again.",
                sources(entry),
                "Take away the directive of " + entry.appType().getSimpleName() + ": what it inherits does the same.",
                null);
    }

    private static String title(Overriding entry) {
        return entry.winner().identity() + " of group " + entry.winner().group();
    }

    private static List<Source> sources(Overriding entry) {
        return Stream.concat(Stream.of(entry.winner()), entry.losers().stream())
                .map(SourcedAction::source)
                .toList();
    }

    private static boolean changesNothing(SourcedAction winner, SourcedAction loser) {
        return winner.action().equals(loser.action()) || isRepeated(winner.source(), loser.source());
    }

    /** The same directive again on a method that Java itself calls in place of the other. */
    private static boolean isRepeated(Source winner, Source loser) {
        return winner.annotation() != null
                && winner.annotation().equals(loser.annotation())
                && method(winner) instanceof Method own
                && method(loser) instanceof Method inherited
                && overrides(own, inherited);
    }

    private static @Nullable Object method(Source source) {
        return source.target() == null ? null : source.target().element();
    }

    private static boolean overrides(Method own, Method inherited) {
        int fixed = Modifier.STATIC | Modifier.PRIVATE;
        return ((own.getModifiers() | inherited.getModifiers()) & fixed) == 0
                && inherited.getDeclaringClass().isAssignableFrom(own.getDeclaringClass())
                && own.getName().equals(inherited.getName())
                && Arrays.equals(own.getParameterTypes(), inherited.getParameterTypes());
    }
}

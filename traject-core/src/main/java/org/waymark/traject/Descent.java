package org.waymark.traject;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.RegisteredRoutes.Candidate;
import org.waymark.traject.TraversalException.Reason;
import org.waymark.traject.Traversed.Reached;

/** One traversal along a path: at each context, asks who consumes what is left, until nobody does. */
final class Descent {
    private static final int SHOWN = 80;

    private final Plans plans;
    private final int maximumSteps;
    private final PathText path;
    private final Witness witness;

    /** The segments up to the first name of a view that begins with +. */
    private final List<String> names;

    private final List<Reached> reached = new ArrayList<>();
    private int position;

    Descent(Plans plans, int maximumSteps, PathText path, Witness witness) {
        this.plans = plans;
        this.maximumSteps = maximumSteps;
        this.path = path;
        this.witness = witness;
        this.names = consumable(path);
    }

    private static List<String> consumable(PathText path) {
        int end = 0;
        while (end < path.count() && !path.isView(end)) {
            end++;
        }
        return path.from(0).subList(0, end);
    }

    Traversed from(Object root) {
        Object context = root;
        while (context != null) {
            Plan plan = plans.of(context.getClass());
            reach(context, plan);
            Consumed next = next(context, plan);
            if (next == null) {
                return new Traversed(path, reached, position, true);
            }
            position += next.count();
            context = next.context();
        }
        return new Traversed(path, reached, position, false);
    }

    private void reach(Object context, Plan plan) {
        if (reached.size() > maximumSteps) {
            throw new TraversalException(
                    Reason.TOO_MANY_STEPS,
                    "The traversal of " + Printable.of(path.canonical(0, path.count()), SHOWN)
                            + " has more steps than the maximum of "
                            + maximumSteps + ". It came to a "
                            + context.getClass().getName() + " at "
                            + Printable.of(here(), SHOWN) + ". Raise maximumSteps if paths are to be that deep;"
                            + " otherwise look for routes of / that lead in a circle.");
        }
        reached.add(new Reached(context, position));
        witness.reached(context, position, plan);
    }

    /** Returns the step that consumes something, or else the one that leads on without, or null. */
    private @Nullable Consumed next(Object context, Plan plan) {
        Candidate<?, ?> route = plan.routes() == null ? null : route(context, plan.routes());
        if (route != null && route.count() > 0) {
            return load(route);
        }
        Consumed step = position == names.size() ? null : traverse(context, plan);
        if (step != null || route == null) {
            return step;
        }
        Consumed standIn = load(route);
        // A route of / that leads to the context itself says that it is its own root, and ends there.
        return standIn != null && standIn.context() == context ? null : standIn;
    }

    private @Nullable Candidate<?, ?> route(Object context, RegisteredRoutes<?, ?> routes) {
        Candidate<?, ?> route = passing(routes, () -> routes.find(context, path, position));
        if (route == null) {
            witness.answered(routes, position, null);
        }
        return route;
    }

    private @Nullable Consumed load(Candidate<?, ?> route) {
        return answered(route.routes(), passing(route.routes(), route::load));
    }

    private @Nullable Consumed traverse(Object context, Plan plan) {
        List<String> left = names.subList(position, names.size());
        for (RegisteredTraverser<?> each : plan.traversers(left.get(0))) {
            Consumed step = answered(each, passing(each, () -> each.consume(context, left)));
            if (step != null) {
                checkCount(step.count(), left.size(), each);
                return step;
            }
        }
        return null;
    }

    private void checkCount(int count, int left, Registered who) {
        if (count < 1 || count > left) {
            throw new TraversalException(
                    Reason.WRONG_COUNT,
                    "At " + Printable.of(here(), SHOWN) + " a traverser consumed " + count + " of " + left
                            + " segments.\n     " + who.description()
                            + "\n   Let it return null to decline, or consume at least one and at most all.");
        }
    }

    /** Returns an answer without its object if that is not published. */
    private @Nullable Consumed answered(Registered who, @Nullable Consumed answer) {
        witness.answered(who, position, answer);
        Object context = answer == null ? null : answer.context();
        if (answer == null || context == null || plans.of(context.getClass()).published()) {
            return answer;
        }
        witness.hidden(context);
        return new Consumed(answer.count(), null);
    }

    /** Lets an exception of the application pass, and notes on it where it comes from. */
    private <R> @Nullable R passing(Registered who, Supplier<@Nullable R> call) {
        try {
            return call.get();
        } catch (Throwable e) {
            note(e, who);
            throw e;
        }
    }

    private void note(Throwable e, Registered who) {
        // One note is enough: an exception that is a constant would collect them.
        if (Stream.of(e.getSuppressed()).noneMatch(TraversalException.class::isInstance)) {
            String where = "at " + Printable.of(here(), SHOWN) + " by " + who.description();
            e.addSuppressed(new TraversalException(Reason.WHERE, where));
        }
    }

    private String here() {
        return path.canonical(0, position);
    }
}

package org.waymark.traject;

import org.jspecify.annotations.Nullable;

/** Tells of a traversal, step by step, with who was asked in vain. Made for reading, not for speed. */
final class TraversalExplanation implements Witness {
    private static final int SHOWN = 60;

    private final PathText path;
    private final StringBuilder lines = new StringBuilder();

    TraversalExplanation(PathText path) {
        this.path = path;
        lines.append(path.canonical(0, path.count()));
    }

    @Override
    public void reached(Object context, int position, Plan plan) {
        lines.append("\n  ")
                .append(path.canonical(0, position))
                .append(" is a ")
                .append(name(context));
        if (plan.isEnd()) {
            line("nothing is registered for its class");
        }
        if (position < path.count()) {
            next(path.from(position).get(0), position, plan);
        }
    }

    private void next(String name, int position, Plan plan) {
        String shown = Printable.of(name, SHOWN);
        if (path.isView(position)) {
            line(shown + " begins with +, so it is the name of a view");
        } else if (!plan.children().isEmpty() && !plan.children().contains(name)) {
            line("no child has the name " + shown + ", only " + plan.children());
        }
    }

    @Override
    public void answered(Registered who, int position, @Nullable Consumed answer) {
        String nothing = answer != null && answer.context() == null ? ", where nothing is" : "";
        line(who.description() + ": " + what(position, answer) + nothing);
    }

    private String what(int position, @Nullable Consumed answer) {
        if (answer == null) {
            return "does not take it";
        }
        // A traverser may give any count; that it is wrong is told by the exception that follows.
        boolean takes = answer.count() > 0 && answer.count() <= path.count() - position;
        return takes
                ? "takes " + path.canonical(position, position + answer.count())
                : "takes " + answer.count() + " segments";
    }

    @Override
    public void hidden(Object unpublished) {
        lines.append(", to a ").append(name(unpublished)).append(", which is not published");
    }

    /** Returns all lines, with how it ended. */
    String ended(Traversed result) {
        Object context = result.context();
        lines.append("\n  => ")
                .append(context == null ? "nothing" : "a " + name(context))
                .append(" at ");
        lines.append(result.consumedPath());
        if (!result.rest().isEmpty()) {
            lines.append("\n     left over: ")
                    .append(path.canonical(path.count() - result.rest().size(), path.count()));
        }
        return lines.toString();
    }

    /** Returns all lines, with the exception that ended it. */
    String failed(RuntimeException e) {
        return lines.append("\n  => ").append(e).toString();
    }

    private void line(String text) {
        lines.append("\n    ").append(text);
    }

    private static String name(Object object) {
        return object.getClass().getName();
    }
}

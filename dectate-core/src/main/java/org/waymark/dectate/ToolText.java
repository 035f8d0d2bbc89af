package org.waymark.dectate;

/** How answers for people are written. */
final class ToolText {
    private ToolText() {}

    /** Returns an identity as it is typed. */
    static String identity(SourcedAction action) {
        return identity(action.identity());
    }

    static String identity(Object identity) {
        return identity instanceof Class<?> type ? type.getName() : identity.toString();
    }

    static String title(SourcedAction action) {
        return identity(action) + " of group " + action.group();
    }

    /** Returns a directive and its place, a line each. */
    static String source(Source source, String indent) {
        return indent + source + "\n" + indent + "    " + source.place() + "\n";
    }

    static String count(int number, String singular) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }
}

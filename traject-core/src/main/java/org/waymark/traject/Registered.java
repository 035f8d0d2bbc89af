package org.waymark.traject;

/** What was registered for the contexts of a type. Of several of one kind, that of the nearest type is asked. */
sealed interface Registered permits RegisteredRoutes, RegisteredTraverser {
    /**
     * What a registration is asked for. Only one of a kind is asked.
     *
     * @param words what it is, for people
     * @param child the name of the child, empty unless it is one
     */
    record Kind(String words, String child) {
        static final Kind ROUTES = new Kind("the routes", "");
        static final Kind CONTAINER = new Kind("the container", "");
        static final Kind ADAPTER = new Kind("the adapter", "");

        static Kind child(String name) {
            return new Kind("the child " + Printable.of(name, 60), name);
        }

        boolean isChild() {
            return !child.isEmpty();
        }

        @Override
        public String toString() {
            return words;
        }
    }

    Kind kind();

    Class<?> type();

    String site();

    /** Returns what was registered, for people. */
    default String name() {
        return kind() + " of " + type().getName();
    }

    /** Returns what was registered and where, for people. */
    default String description() {
        return name() + "  added at " + site();
    }
}

package org.waymark.reg;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;

/** Types for which classes are generated. Copies of those whose name ends with Here are in other class loaders. */
public final class BuildTypes {
    private BuildTypes() {}

    public interface Everything {
        double sum(boolean a, byte b, short c, char d, int e, long f, float g, double h, Object i) throws IOException;

        default double twice(Object last) throws IOException {
            return 2 * sum(true, (byte) 1, (short) 1, 'a', 1, 1, 1, 1, last);
        }
    }

    interface EverythingHere extends Everything {
        static Lookup lookup() {
            return MethodHandles.lookup();
        }
    }

    public interface Shown {
        String show(Object model, String name);
    }

    interface ShownHere extends Shown {
        static Lookup lookup() {
            return MethodHandles.lookup();
        }
    }

    public interface Typed<A, R> {
        R apply(A argument);
    }

    public interface OfText extends Typed<String, String> {
        @Override
        String apply(String argument);
    }

    interface OfTextHere extends OfText {
        static Lookup lookup() {
            return MethodHandles.lookup();
        }
    }

    public interface ShowAt {
        String show(Place place, Object model);
    }

    public interface CountAt {
        int count(Place place, Object number);
    }

    public abstract static class Place {
        private final String name;
        private final String fromConstructor;

        protected Place(String name, long number) throws IOException {
            if (name.isEmpty()) {
                throw new IOException("no name");
            }
            this.name = name;
            this.fromConstructor = show("from the constructor");
        }

        public final String name() {
            return name;
        }

        public final String fromConstructor() {
            return fromConstructor;
        }

        public abstract String show(Object model);

        public abstract long count(int number);
    }

    abstract static class PlaceHere extends Place {
        PlaceHere(String name, long number) throws IOException {
            super(name, number);
        }

        static Lookup lookup() {
            return MethodHandles.lookup();
        }
    }
}

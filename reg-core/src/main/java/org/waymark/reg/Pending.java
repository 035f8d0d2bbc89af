package org.waymark.reg;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A registration that was asked for and is not made yet. */
interface Pending<F> {
    /** Returns where it was asked for. */
    String site();

    /**
     * Returns the registration, without entering it anywhere.
     *
     * @throws RegistrationException if a function of this shape cannot have it
     */
    Registration<F> prepared(Registry<F> registry, Shape<F> shape);

    /** An implementation, and the values that it has in a shape. */
    record Given<F>(Role role, F implementation, Function<Shape<F>, @Nullable Object[]> signature, String site)
            implements Pending<F> {
        @Override
        public Registration<F> prepared(Registry<F> registry, Shape<F> shape) {
            return new Registration<>(registry, shape, role, implementation, signature.apply(shape), site);
        }
    }

    /** A registration whose implementation calls the next one. */
    record Following<F>(Pending<F> given, Next<F> next) implements Pending<F> {
        @Override
        public String site() {
            return given.site();
        }

        @Override
        public Registration<F> prepared(Registry<F> registry, Shape<F> shape) {
            Registration<F> made = given.prepared(registry, shape);
            if (made.role() == Role.PRIMARY && shape.combination() != null) {
                throw new RegistrationException(shape.type().title() + " runs all implementations that match, so that"
                        + " nothing is next for the one for " + made + ". Let it call nothing, or register advice that"
                        + " runs around them.");
            }
            next.follow(made);
            return made;
        }
    }

    /** Returns one error for all that went wrong with some of many. */
    static RegistrationException refused(String title, int size, List<? extends Pending<?>> wrong, List<String> why) {
        List<String> lines = new ArrayList<>();
        lines.add(title + " refuses " + wrong.size() + " of " + size + " registrations, and so all of them.");
        for (int i = 0; i < wrong.size(); i++) {
            lines.add("  " + (i + 1) + ". " + Site.phrase(wrong.get(i).site()) + "\n     "
                    + why.get(i).replace("\n", "\n     "));
        }
        return new RegistrationException(String.join("\n", lines));
    }
}

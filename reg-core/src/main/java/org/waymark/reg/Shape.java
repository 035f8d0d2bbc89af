package org.waymark.reg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a function looks at, without its registrations.
 *
 * @param type the functional interface
 * @param predicates the predicates, most significant first
 * @param otherwise the default of the function, or null
 * @param policy what to do about ambiguity
 * @param combination what makes one result of all implementations that match; null if the most specific one runs
 * @param generation whether classes may be generated for the function
 */
record Shape<F>(
        FunctionType<F> type,
        List<DispatchPredicate<F>> predicates,
        @Nullable F otherwise,
        Policy policy,
        @Nullable Combination combination,
        boolean generation) {

    Shape {
        predicates = List.copyOf(predicates);
    }

    /** Stands for a value that has not been computed yet. */
    static final Object NOT_YET = new Object();

    int size() {
        return predicates.size();
    }

    /** Returns whether all registrations of a role run that match a call, so that the call needs their order. */
    boolean runsAll(Role role) {
        return role != Role.PRIMARY || combination != null;
    }

    /** Returns the positions of the predicates that are not lazy. */
    List<Integer> eagerPredicates() {
        List<Integer> eager = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (!predicates.get(i).isLazy()) {
                eager.add(i);
            }
        }
        return eager;
    }

    /** Returns the arguments that lazy predicates read. */
    List<Integer> lazyArguments() {
        Set<Integer> read = new LinkedHashSet<>();
        for (DispatchPredicate<F> predicate : predicates) {
            if (predicate.isLazy()) {
                read.addAll(predicate.arguments());
            }
        }
        return List.copyOf(read);
    }

    /** Returns whether each predicate computes what that of the other shape does, whatever the preferences are. */
    @SuppressWarnings("ReferenceEquality") // The same function may mean something else to another predicate.
    boolean computesAs(Shape<F> other) {
        return size() == other.size()
                && IntStream.range(0, size())
                        .allMatch(i -> predicates.get(i).computed()
                                == other.predicates().get(i).computed());
    }

    /** Returns as many {@link #NOT_YET} as there are predicates. */
    @Nullable
    Object[] nothingComputed() {
        @Nullable Object[] values = new Object[size()];
        Arrays.fill(values, NOT_YET);
        return values;
    }

    /** Returns the values that a call's arguments have, with {@link #NOT_YET} for the lazy ones. */
    @Nullable
    Object[] eagerValues(@Nullable Object[] arguments) {
        @Nullable Object[] values = new Object[size()];
        for (int i = 0; i < values.length; i++) {
            DispatchPredicate<F> predicate = predicates.get(i);
            values[i] = predicate.isLazy() ? NOT_YET : predicate.valueOf(arguments[predicate.argument()]);
        }
        return values;
    }

    /** Returns the values in predicate order, checked, with the omitted tail filled in. */
    @Nullable
    Object[] signature(@Nullable Object[] given) {
        if (given.length > size()) {
            throw new RegistrationException(type.title() + " takes " + Text.counted(size(), "value")
                    + ", one for each predicate " + names() + ", but got " + given.length + ".");
        }
        @Nullable Object[] values = new Object[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < given.length
                    ? checked(predicates.get(i), given[i])
                    : predicates.get(i).omitted();
        }
        return values;
    }

    /** Returns the values named, checked, with the omitted ones filled in. */
    @Nullable
    Object[] signature(Map<String, ? extends @Nullable Object> named) {
        named.keySet().forEach(this::position);
        @Nullable Object[] values = new Object[size()];
        for (int i = 0; i < values.length; i++) {
            DispatchPredicate<F> predicate = predicates.get(i);
            values[i] = named.containsKey(predicate.name())
                    ? checked(predicate, named.get(predicate.name()))
                    : predicate.omitted();
        }
        return values;
    }

    /** Returns the position of the predicate of a name. */
    int position(String name) {
        List<String> names = predicates.stream().map(DispatchPredicate::name).toList();
        int position = names.indexOf(name);
        if (position < 0) {
            throw new RegistrationException(type.title() + " has no predicate " + Text.of(name) + ", only " + names()
                    + "." + Spelling.nearest(name, names));
        }
        return position;
    }

    /** Returns this with one more preference. */
    Shape<F> preferring(String name, Preference preference) {
        int position = position(name);
        DispatchPredicate<F> predicate = predicates.get(position);
        if (predicate.order().isTotal(policy)) {
            throw new RegistrationException("The predicate " + Text.of(name) + " of " + type.title()
                    + " needs no preferences: "
                    + (predicate.order() instanceof KeyOrder
                            ? "it compares keys, and no key is more specific than another."
                            : "the function is linearized, and no call is ambiguous."));
        }
        Object preferred = Objects.requireNonNull(checked(predicate, preference.preferred()));
        Object over = Objects.requireNonNull(checked(predicate, preference.over()));
        List<DispatchPredicate<F>> changed = new ArrayList<>(predicates);
        changed.set(
                position,
                predicate.withOrder(predicate
                        .order()
                        .preferring(new Preference(preferred, over, preference.site()), type.title())));
        return new Shape<>(type, changed, otherwise, policy, combination, generation);
    }

    /** Returns values of registrations in the place of values of calls. */
    @Nullable
    Object[] named(List<? extends @Nullable Object> values) {
        @Nullable Object[] named = new Object[values.size()];
        for (int i = 0; i < named.length; i++) {
            named[i] = predicates.get(i).order().named(values.get(i));
        }
        return named;
    }

    @Nullable
    Object checked(DispatchPredicate<F> predicate, @Nullable Object value) {
        try {
            return predicate.order().checked(value);
        } catch (IllegalArgumentException e) {
            throw new RegistrationException("The predicate " + Text.of(predicate.name()) + " of " + type.title()
                    + " cannot have the value " + Text.of(value) + ": " + e.getMessage() + ".");
        }
    }

    /** Returns text such as {@code (model = com.example.Page, name = "edit")}. */
    String describe(List<? extends @Nullable Object> values) {
        return signatureOf(values).toString();
    }

    Signature signatureOf(List<? extends @Nullable Object> values) {
        return new Signature(
                predicates.stream().map(DispatchPredicate::name).toList(), Collections.unmodifiableList(values));
    }

    /** A lone null argument arrives as a null array. */
    static @Nullable Object[] present(@Nullable Object @Nullable [] values) {
        return values == null ? new @Nullable Object[] {null} : values.clone();
    }

    private String names() {
        StringJoiner text = new StringJoiner(", ", "(", ")");
        predicates.forEach(predicate -> text.add(predicate.name()));
        return text.toString();
    }
}

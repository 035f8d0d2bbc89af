package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.reg.BuildTypes.CountAt;
import org.waymark.reg.BuildTypes.Everything;
import org.waymark.reg.BuildTypes.EverythingHere;
import org.waymark.reg.BuildTypes.OfText;
import org.waymark.reg.BuildTypes.OfTextHere;
import org.waymark.reg.BuildTypes.Place;
import org.waymark.reg.BuildTypes.PlaceHere;
import org.waymark.reg.BuildTypes.ShowAt;
import org.waymark.reg.BuildTypes.Shown;
import org.waymark.reg.BuildTypes.ShownHere;
import org.waymark.reg.BuildTypes.Typed;

/** Classes that a build generates, here beside copies of types in a class loader of their own. */
class PregeneratedTest {
    private final BuildLoader loader = new BuildLoader();

    /** Returns a function without run-time generation, after the build generated its classes. */
    private <F> Dispatch<F> built(Class<? extends F> type, UnaryOperator<DispatchBuilder<F>> declared) {
        Class<F> copy = loader.copy(type);
        loader.build(created(copy, declared));
        Dispatch<F> function = created(copy, declared);
        assertThat(function.callMode()).isEqualTo(CallMode.PREGENERATED);
        return function;
    }

    private static <F> Dispatch<F> created(Class<F> copy, UnaryOperator<DispatchBuilder<F>> declared) {
        return declared.apply(Dispatch.on(copy, BuildLoader.lookup(copy)))
                .withoutGeneration()
                .create();
    }

    private static <F> F as(Dispatch<F> function, F implementation) {
        return BuildLoader.as(type(function), implementation);
    }

    @SuppressWarnings("unchecked") // The call of a function is of its interface.
    private static <F> Class<F> type(Dispatch<F> function) {
        return (Class<F>) function.call().getClass().getInterfaces()[0];
    }

    private Dispatch<Shown> shown() {
        return built(
                ShownHere.class, builder -> builder.matchInstance("model", 0).matchKey("name", 1));
    }

    @Nested
    class ACall {
        @Test
        void takesEveryPrimitiveTypeAndThrowsWhatImplementationsThrow() throws IOException {
            Dispatch<Everything> dispatch = built(EverythingHere.class, builder -> builder.matchInstance("last", 8));
            dispatch.register(
                    as(dispatch, (a, b, c, d, e, f, g, h, i) -> (a ? 1 : 0) + b + c + d + e + f + g + h), String.class);
            dispatch.register(
                    as(dispatch, (a, b, c, d, e, f, g, h, i) -> {
                        throw new IOException("none");
                    }),
                    Integer.class);
            Everything call = dispatch.call();
            assertThat(call.sum(true, (byte) 2, (short) 3, (char) 4, 5, 6, 7, 8, ""))
                    .isEqualTo(36);
            assertThat(call.twice("")).isEqualTo(2 * (7 + 'a'));
            assertThatThrownBy(() -> call.twice(1)).isInstanceOf(IOException.class);
        }

        @Test
        void hasEveryPrimitiveTypeAsAKey() throws IOException {
            Dispatch<Everything> dispatch = built(EverythingHere.class, builder -> {
                for (int i = 0; i < 9; i++) {
                    builder.matchKey("k" + i, i);
                }
                return builder;
            });
            dispatch.register(
                    as(dispatch, (a, b, c, d, e, f, g, h, i) -> 1),
                    true,
                    (byte) -2,
                    (short) 3,
                    'x',
                    5,
                    -6L,
                    7f,
                    Double.NaN,
                    null);
            dispatch.register(as(dispatch, (a, b, c, d, e, f, g, h, i) -> 2));
            for (int repeated = 0; repeated < 3; repeated++) {
                assertThat(dispatch.call().sum(true, (byte) -2, (short) 3, 'x', 5, -6L, 7f, Double.NaN, null))
                        .isEqualTo(1);
                assertThat(dispatch.call().sum(true, (byte) -2, (short) 3, 'x', 5, -6L, 7f, 0, null))
                        .isEqualTo(2);
            }
        }

        @Test
        void computesLazyKeys() {
            List<Object> computed = new ArrayList<>();
            Dispatch<Shown> dispatch = built(ShownHere.class, builder -> builder.matchInstance("model", 0)
                    .matchKey("length", 1, (String name) -> {
                        computed.add(name);
                        return name.length();
                    }));
            dispatch.register(as(dispatch, (model, name) -> "four"), String.class, 4);
            dispatch.register(as(dispatch, (model, name) -> "any"));
            for (int repeated = 0; repeated < 3; repeated++) {
                assertThat(dispatch.call().show("", "abcd")).isEqualTo("four");
                assertThat(dispatch.call().show("", "abc")).isEqualTo("any");
            }
            assertThat(computed).hasSize(6);
        }

        @Test
        void goesThroughTheGenericSupertypeToo() {
            Dispatch<OfText> dispatch = built(OfTextHere.class, builder -> builder.matchKey("text", 0));
            dispatch.register(as(dispatch, text -> text + "!"), "a");
            Typed<String, String> generic = dispatch.call();
            assertThat(generic.apply("a")).isEqualTo("a!");
        }

        @Test
        void isToldByExplain() {
            assertThat(shown().explain("", "").toString())
                    .endsWith("Calls go through a class that was generated at build time.");
        }

        @Test
        void runsTheNextImplementation() {
            Dispatch<Shown> dispatch = shown();
            dispatch.register(as(dispatch, (model, name) -> "any"));
            dispatch.registerWithNext(
                    next -> as(dispatch, (model, name) -> "text, " + next.show(model, name)), String.class);
            assertThat(dispatch.call().show("", "")).isEqualTo("text, any");
        }

        @Test
        void servesManyFunctions() {
            Dispatch<Shown> one = shown();
            Dispatch<Shown> other =
                    created(type(one), builder -> builder.matchInstance("a", 0).matchKey("b", 1));
            one.register(as(one, (model, name) -> "one"));
            other.register(as(one, (model, name) -> "other"));
            assertThat(other.callMode()).isEqualTo(CallMode.PREGENERATED);
            assertThat(one.call()).hasSameClassAs(other.call());
            assertThat(one.call().show("", "")).isEqualTo("one");
            assertThat(other.call().show("", "")).isEqualTo("other");
        }

        @Test
        void isCompiledWhenItIsHotAndThatIsPossible() {
            Class<Shown> copy = type(shown());
            Dispatch<Shown> hot = Dispatch.on(copy, BuildLoader.lookup(copy))
                    .matchInstance("model", 0)
                    .matchKey("name", 1)
                    .compiledAfter(0)
                    .create();
            hot.register(as(hot, (model, name) -> "hot"));
            for (int i = 0; i < 3; i++) {
                assertThat(hot.call().show("", "")).isEqualTo("hot");
            }
            assertThat(hot.callMode()).isEqualTo(CallMode.PREGENERATED);
            assertThat(hot.isCompiled()).isTrue();
        }

        @Test
        void isNotCompiledWithoutGeneration() {
            Dispatch<Shown> cold = created(type(shown()), builder -> builder.matchInstance("model", 0)
                    .matchKey("name", 1)
                    .compiledAfter(0));
            cold.register(as(cold, (model, name) -> "cold"));
            for (int i = 0; i < 3; i++) {
                assertThat(cold.call().show("", "")).isEqualTo("cold");
            }
            assertThat(cold.isCompiled()).isFalse();
        }
    }

    @Nested
    class AnAnnotatedMethod {
        static final class Views {
            @Implementation
            static String show(Integer model, String name) {
                return "number " + model;
            }
        }

        @Test
        void isCalledThroughAClassFromTheBuild() {
            Dispatch<Shown> dispatch = shown();
            Registration<Shown> registration =
                    dispatch.implementations(Views.class).get(0);
            assertThat(registration.implementation().getClass().getName()).endsWith("ShownHere$$Implementation");
            assertThat(registration.implementation()).hasToString(Views.class.getName() + ".show(Integer, String)");
            assertThat(dispatch.call().show(3, "")).isEqualTo("number 3");
        }
    }

    @Nested
    class ThatDoesNotFit {
        private static final String HERE = ShownHere.class.getName();

        @Test
        void becauseThePredicatesAreOthersIsNotUsed() {
            Dispatch<Shown> other = created(type(shown()), builder -> builder.matchInstance("model", 0));
            assertThat(other.callMode()).isEqualTo(CallMode.REFLECTIVE);
            assertThat(other.explain("", "").modeReason())
                    .isEqualTo("there is no class " + HERE
                            + "$$Table$i0_0 for these predicates: generate it; and the function was declared"
                            + " withoutGeneration()");
        }

        @Test
        void becausePredicatesWereAddedIsNotUsedUntilTheyAreGone() {
            Dispatch<Shown> dispatch = shown();
            Shown call = dispatch.call();
            dispatch.addPredicates(builder -> builder.matchKey("length", 1, String::length));
            dispatch.register(as(dispatch, (model, name) -> "one"), Object.class, Dispatch.any(), 1);
            assertThat(call.show("", "a")).isEqualTo("one");
            assertThat(dispatch.callMode()).isEqualTo(CallMode.REFLECTIVE);
            dispatch.clean();
            assertThat(dispatch.callMode()).isEqualTo(CallMode.PREGENERATED);
        }

        @Test
        void becauseTheInterfaceChangedIsNotUsed() {
            Class<Shown> copy = loader.copy(ShownHere.class);
            Function<Class<Shown>, Dispatch<Shown>> created = type -> Dispatch.on(type, BuildLoader.lookup(type))
                    .matchInstance("model", 0)
                    .create();
            loader.buildAnother(created.apply(copy));
            Dispatch<Shown> dispatch = created.apply(copy);
            dispatch.register(as(dispatch, (model, name) -> "right"));
            assertThat(dispatch.call().show("", "")).isEqualTo("right");
            assertThat(dispatch.callMode()).isEqualTo(CallMode.GENERATED);
            assertThat(dispatch.explain("", "").toString())
                    .endsWith("Calls go through a generated class: the class " + HERE
                            + "$$Forwarder was generated for something else: generate it again.");
        }
    }

    @Nested
    class AContext {
        @Test
        void isOfAClassFromTheBuild() throws Exception {
            Class<Place> copy = loader.copy(PlaceHere.class);
            List<Object> first = new ArrayList<>();
            loader.build(places(copy, first));
            Context<Place> places = places(copy, first);
            assertThat(places.callMode()).isEqualTo(CallMode.PREGENERATED);
            places.dispatch("show", ShowAt.class).register((place, model) -> place.name() + " " + model, String.class);
            Place place = places.create("home", 3L);
            assertThat(place.fromConstructor()).isEqualTo("home from the constructor");
            assertThat(first).containsExactly(place);
            assertThat(place.show("x")).isEqualTo("home x");
            assertThat(place.count(1)).isEqualTo(1);
            assertThat(first).containsExactly(place);
            assertThatThrownBy(() -> places.create("", 1L))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no name");
        }

        @Test
        void hasANewClassIfAnotherMethodHasAnAction() {
            Class<Place> copy = loader.copy(PlaceHere.class);
            loader.build(declared(copy).create());
            assertThatThrownBy(() -> places(copy, new ArrayList<>()).create("home", 3L))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessageStartingWith("No class that extends " + copy.getTypeName()
                            + " could be generated: the class " + copy.getName()
                            + "$$Context was generated for something else: generate it again; and the context was"
                            + " declared withoutGeneration(). ");
        }

        private static Context<Place> places(Class<Place> copy, List<Object> first) {
            return declared(copy).beforeFirstCall(first::add).create();
        }

        private static ContextBuilder<Place> declared(Class<Place> copy) {
            return Context.of(copy, BuildLoader.lookup(copy))
                    .withoutGeneration()
                    .method(
                            "count",
                            Dispatch.on(CountAt.class, MethodHandles.lookup()).otherwise((place, number) -> 1))
                    .method(
                            "show",
                            Dispatch.on(ShowAt.class, MethodHandles.lookup()).matchInstance("model", 1));
        }
    }
}

package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The full text of every error. */
class MessagesTest {
    interface Shape {}

    record Circle(int radius) implements Shape {}

    interface Left {}

    interface Right {}

    record Both() implements Left, Right {}

    interface Area {
        double area(Shape shape, int scale, String unit);
    }

    interface Shown {
        String show(Object model, String name);
    }

    interface OfArray {
        String show(String[] names);
    }

    interface Two {
        void one();

        void two();
    }

    interface None {}

    sealed interface Closed {
        void call();

        record Only() implements Closed {
            @Override
            public void call() {}
        }
    }

    private static final String PACKAGE = "org.waymark.reg.";
    private static final String HERE = PACKAGE + "MessagesTest$";

    private static DispatchBuilder<Area> area() {
        return Dispatch.on(Area.class, MethodHandles.lookup());
    }

    private static Dispatch<Area> areas() {
        return area().matchInstance("shape", 0)
                .matchKey("scale", 1)
                .matchKey("unit", 2)
                .create();
    }

    private static Dispatch<Shown> shown() {
        return Dispatch.on(Shown.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .matchKey("name", 1)
                .create();
    }

    private static final Area NOTHING = (shape, scale, unit) -> 0;
    private static final Shown SHOWN = (model, name) -> "";

    @Nested
    class ARegistration {
        @Test
        void withTooManyValues() {
            assertThatThrownBy(() -> areas().register(NOTHING, Circle.class, 1, "m", "m"))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("MessagesTest.Area.area takes 3 values, one for each predicate (shape, scale, unit),"
                            + " but got 4.");
        }

        @Test
        void withAnUnknownName() {
            assertThatThrownBy(() -> areas().registerNamed(NOTHING, Map.of("unti", "m")))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("MessagesTest.Area.area has no predicate \"unti\", only (shape, scale, unit)."
                            + " Did you mean \"unit\"?");
        }

        @Test
        void withAnUnknownNameThatIsNearNone() {
            assertThatThrownBy(() -> areas().registerNamed(NOTHING, Map.of("colour", "m")))
                    .hasMessage("MessagesTest.Area.area has no predicate \"colour\", only (shape, scale, unit).");
        }

        @Test
        void withAKeyInPlaceOfAClass() {
            assertThatThrownBy(() -> areas().register(NOTHING, "circle"))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("The predicate \"shape\" of MessagesTest.Area.area cannot have the value \"circle\":"
                            + " it takes a class, but \"circle\" is a value of type java.lang.String.");
        }

        @Test
        void withAClassThatTheArgumentCannotHave() {
            assertThatThrownBy(() -> areas().register(NOTHING, String.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("The predicate \"shape\" of MessagesTest.Area.area cannot have the value"
                            + " java.lang.String: no " + HERE + "Shape, which the function declares, is a"
                            + " java.lang.String.");
        }

        @Test
        void withAPrimitiveClass() {
            assertThatThrownBy(() -> shown().register(SHOWN, int.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("The predicate \"model\" of MessagesTest.Shown.show cannot have the value int:"
                            + " no object is an instance of the primitive type int; use its wrapper"
                            + " java.lang.Integer.");
        }

        @Test
        void withAKeyOfAnotherType() {
            assertThatThrownBy(() -> areas().register(NOTHING, Circle.class, 1L))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("The predicate \"scale\" of MessagesTest.Area.area cannot have the value 1:"
                            + " 1 is a value of type java.lang.Long, not of int.");
        }

        @Test
        void withANullForAPrimitive() {
            assertThatThrownBy(() -> areas().register(NOTHING, Circle.class, null))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("The predicate \"scale\" of MessagesTest.Area.area cannot have the value null:"
                            + " the primitive type int has no null.");
        }

        @Test
        void withAnArrayAsAKey() {
            Dispatch<Shown> dispatch = Dispatch.on(Shown.class, MethodHandles.lookup())
                    .matchKey("model", 0)
                    .create();
            assertThatThrownBy(() -> dispatch.register(SHOWN, (Object) new String[] {"a"}))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("The predicate \"model\" of MessagesTest.Shown.show cannot have the value"
                            + " an instance of java.lang.String[]: an array is equal to nothing but itself; use a"
                            + " list.");
        }

        @Test
        void forValuesThatAreTaken() {
            Dispatch<Shown> dispatch = shown();
            Registration<Shown> first = dispatch.register(SHOWN, Circle.class, "x");
            assertThat(first.site())
                    .matches("org\\.waymark\\.reg\\.MessagesTest\\$ARegistration\\."
                            + "forValuesThatAreTaken\\(MessagesTest\\.java:\\d+\\)");
            assertThatThrownBy(() -> dispatch.register(SHOWN, Circle.class, "x"))
                    .isInstanceOf(RegistrationException.class)
                    .message()
                    .satisfies(message -> assertThat(withoutLines(message))
                            .isEqualTo("MessagesTest.Shown.show already has an implementation for (model = " + HERE
                                    + "Circle, name = \"x\").\n"
                                    + "  1. at " + withoutLines(first.site()) + "\n"
                                    + "  2. at " + PACKAGE + "MessagesTest$ARegistration."
                                    + "lambda$forValuesThatAreTaken$#(MessagesTest.java:#)\n"
                                    + "Remove one of them, or register it for other values."));
        }

        @Test
        void onBehalfOfSomebodyElse() {
            Dispatch<Shown> dispatch = shown();
            Registration<Shown> first = dispatch.registerAt("com.example.Shop.show(Shop.java:31)", SHOWN, Circle.class);
            assertThat(first.site()).isEqualTo("com.example.Shop.show(Shop.java:31)");
            assertThat(first).hasToString("(model = " + HERE + "Circle, name = any) at " + first.site());
            assertThatThrownBy(() -> dispatch.registerAt("near com.example.Other(Other.java:7)", SHOWN, Circle.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("MessagesTest.Shown.show already has an implementation for (model = " + HERE
                            + "Circle, name = any).\n"
                            + "  1. at com.example.Shop.show(Shop.java:31)\n"
                            + "  2. near com.example.Other(Other.java:7)\n"
                            + "Remove one of them, or register it for other values.");
        }

        @Test
        void isDescribedAsItWasMade() {
            Dispatch<Shown> dispatch = shown();
            Registration<Shown> registration = dispatch.register(SHOWN, Circle.class, "x");
            dispatch.addPredicates(builder -> builder.matchInstance("text", 1));
            assertThat(registration)
                    .hasToString("(model = " + HERE + "Circle, name = \"x\") at " + registration.site());
        }

        @Test
        void afterTheFunctionWasFrozen() {
            Dispatch<Shown> dispatch = shown();
            dispatch.freeze();
            assertThatThrownBy(() -> dispatch.register(SHOWN))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("MessagesTest.Shown.show is frozen: change its registrations before freeze() is"
                            + " called.");
        }
    }

    /** Line numbers, and the numbers of lambdas, change with every edit. */
    private static String withoutLines(String text) {
        return text.replaceAll(":\\d+\\)", ":#)").replaceAll("\\$\\d+\\(", "\\$#(");
    }

    @Nested
    class ADeclaration {
        @Test
        void ofAClass() {
            assertThatThrownBy(() -> Dispatch.on(String.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("java.lang.String is not a functional interface: it is no interface."
                            + " Declare one with one abstract method.");
        }

        @Test
        void ofAnInterfaceWithTwoMethods() {
            assertThatThrownBy(() -> Dispatch.on(Two.class))
                    .hasMessage(HERE + "Two is not a functional interface: it has several abstract methods, one, two."
                            + " Declare one with one abstract method.");
        }

        @Test
        void ofAnInterfaceWithoutMethods() {
            assertThatThrownBy(() -> Dispatch.on(None.class))
                    .hasMessage(HERE + "None is not a functional interface: it has no abstract method."
                            + " Declare one with one abstract method.");
        }

        @Test
        void ofASealedInterface() {
            assertThatThrownBy(() -> Dispatch.on(Closed.class))
                    .hasMessage(HERE + "Closed is sealed: nothing else can implement it."
                            + " Declare an interface that is not.");
        }

        @Test
        void ofAnInterfaceThatTheLookupDoesNotSee() {
            assertThatThrownBy(() -> Dispatch.on(Shown.class, MethodHandles.publicLookup()))
                    .isInstanceOf(RegistrationException.class)
                    .message()
                    .startsWith("The interface " + HERE + "Shown is not accessible: ")
                    .endsWith(". Pass MethodHandles.lookup() of a class that sees it to Dispatch.on.");
        }

        @Test
        void ofAnArgumentThatIsNotThere() {
            assertThatThrownBy(() -> area().matchInstance("shape", 3))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("The predicate \"shape\" of MessagesTest.Area.area reads argument 3, but the arguments"
                            + " are numbered from 0 to 2.");
        }

        @Test
        void ofANameThatIsTaken() {
            assertThatThrownBy(() -> area().matchInstance("shape", 0).matchKey("shape", 1))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("MessagesTest.Area.area already has a predicate \"shape\"."
                            + " Give the new one another name.");
        }

        @Test
        void ofAClassPredicateOnAnArgumentThatIsNone() {
            assertThatThrownBy(() -> area().matchClass("unit", 2))
                    .hasMessage("The predicate \"unit\" of MessagesTest.Area.area needs an argument that is a class,"
                            + " but argument 2 is of type java.lang.String."
                            + " Use matchInstance for the class of an object.");
        }

        @Test
        void ofAnArrayAsAKey() {
            assertThatThrownBy(() ->
                            Dispatch.on(OfArray.class, MethodHandles.lookup()).matchKey("names", 0))
                    .hasMessage("The predicate \"names\" of MessagesTest.OfArray.show cannot use argument 0 as a key:"
                            + " it is of type java.lang.String[], and an array is equal to nothing but itself."
                            + " Compute a list from it.");
        }

        @Test
        void thatMeetsAnother() {
            Dispatch<Shown> dispatch = shown();
            assertThatThrownBy(() -> dispatch.addPredicates(builder -> dispatch.addPredicates(other -> {})))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("MessagesTest.Shown.show got other predicates while some were added to it:"
                            + " change them in one thread.");
        }

        @Test
        void ofAFallbackOfNothing() {
            assertThatThrownBy(() -> area().fallback(NOTHING))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("fallback is about the predicate declared last, but MessagesTest.Area.area has none"
                            + " yet.");
        }
    }

    @Nested
    class ACall {
        @Test
        void thatNothingMatches() {
            Dispatch<Shown> dispatch = shown();
            dispatch.register(SHOWN, Circle.class, "edit");
            assertThatThrownBy(() -> dispatch.call().show(new Circle(1), "e\n\"x\""))
                    .isInstanceOf(NoMatchException.class)
                    .hasMessage("No implementation matches the call MessagesTest.Shown.show(model = " + HERE
                            + "Circle, name = \"e\\u000a\\\"x\\\"\"): the predicate \"name\" left no candidate."
                            + " Register an implementation, or declare what runs otherwise.");
        }

        @Test
        void ofAFunctionWithoutPredicatesOrImplementations() {
            Dispatch<Shown> dispatch =
                    Dispatch.on(Shown.class, MethodHandles.lookup()).create();
            assertThatThrownBy(() -> dispatch.call().show("", ""))
                    .isInstanceOf(NoMatchException.class)
                    .hasMessage("No implementation matches the call MessagesTest.Shown.show(): none is registered."
                            + " Register an implementation, or declare what runs otherwise.");
        }

        @Test
        void thatIsAmbiguous() {
            Dispatch<Shown> dispatch = shown();
            Registration<Shown> left = dispatch.register(SHOWN, Left.class, "x");
            Registration<Shown> right = dispatch.register(SHOWN, Right.class);
            String message = "The call MessagesTest.Shown.show(model = " + HERE + "Both, name = \"x\") is ambiguous:"
                    + " neither of these is more specific.\n"
                    + "  1. (model = " + HERE + "Left, name = \"x\") at " + left.site() + "\n"
                    + "  2. (model = " + HERE + "Right, name = any) at " + right.site() + "\n"
                    + "Register an implementation for (model = " + HERE
                    + "Both, name = \"x\"), prefer one of the two with"
                    + " prefer(\"model\", " + HERE + "Left, " + HERE + "Right), or make the function linearized.";
            assertThatThrownBy(() -> dispatch.call().show(new Both(), "x"))
                    .isInstanceOf(AmbiguityException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> dispatch.lookup(new Both(), "x")).hasMessage(message);
        }

        @Test
        void thatIsAmbiguousBetweenWhatOthersDeclared() {
            Dispatch<Shown> dispatch = shown();
            dispatch.registerAt("at com.example.Shop.left(Shop.java:31)", SHOWN, Left.class);
            dispatch.registerAt("com.example.Shop.right(Shop.java:36)", SHOWN, Right.class);
            assertThatThrownBy(() -> dispatch.call().show(new Both(), "x"))
                    .isInstanceOf(AmbiguityException.class)
                    .message()
                    .contains("Left, name = any) at com.example.Shop.left(Shop.java:31)\n")
                    .contains("Right, name = any) at com.example.Shop.right(Shop.java:36)\n");
        }

        @Test
        void lookedUpWithTooFewArguments() {
            assertThatThrownBy(() -> shown().lookup("x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("MessagesTest.Shown.show takes 2 arguments, but got 1.");
        }
    }
}

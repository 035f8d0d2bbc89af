package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.ConfigurationException;
import org.waymark.web.testing.TestClient;

/** Generic functions of apps: methods for classes of arguments, which any app may add or override. */
class MethodOfTest {
    interface Title {
        String of(Object thing, Request request);
    }

    /** What comes of two things, one of which is the request's. */
    interface Meeting {
        String of(Request request, Animal one, Animal other) throws Exception;
    }

    interface Animal {}

    record Cat() implements Animal {}

    record Dog() implements Animal {}

    record Sign(String text) {}

    record Names(String prefix) {}

    static class Zoo extends App {
        @Settings("names")
        Names names() {
            return new Names("the ");
        }

        @MethodOf(Title.class)
        String anything(Object thing) {
            return thing.getClass().getSimpleName();
        }

        @MethodOf(Title.class)
        String animal(Names names, Animal animal, Request request) {
            return names.prefix() + animal.getClass().getSimpleName() + request.path();
        }

        @MethodOf(Meeting.class)
        static String meet(Animal one, Animal other) {
            return "They pass.";
        }

        @MethodOf(Meeting.class)
        static String catMeetsDog(Cat cat, Dog dog) {
            return "It hisses.";
        }

        @View
        String titles(Title title, Request request) {
            return title.of(new Cat(), request) + ", " + title.of("text", request);
        }

        @View(name = "meetings")
        String meetings(Meeting meeting, Request request) throws Exception {
            return meeting.of(request, new Cat(), new Dog()) + " " + meeting.of(request, new Dog(), new Cat());
        }
    }

    private static String text(App app, String path) {
        return TestClient.of(app).get(path).body();
    }

    @Test
    void runTheMethodForTheNearestClass() {
        assertThat(text(new Zoo(), "/")).isEqualTo("the Cat/, String");
    }

    @Test
    void dispatchOnAllArguments() {
        assertThat(text(new Zoo(), "/meetings")).isEqualTo("It hisses. They pass.");
    }

    @Nested
    class InAnAppThatExtendsAnother {
        static class CityZoo extends Zoo {
            @MethodOf(Title.class)
            String cat(Cat cat) {
                return "Tom";
            }

            @Override
            @MethodOf(Title.class)
            String anything(Object thing) {
                return "no " + super.anything(thing);
            }
        }

        @Test
        void methodsAreAddedAndOverridden() {
            assertThat(text(new CityZoo(), "/")).isEqualTo("Tom, no String");
            assertThat(text(new Zoo(), "/")).isEqualTo("the Cat/, String");
        }
    }

    @Nested
    class InCode {
        static class QuietZoo extends Zoo {}

        private static String text(Consumer<Declarations<QuietZoo>> methods, String path) {
            Site site = Site.builder(QuietZoo.class)
                    .declare(QuietZoo.class, methods)
                    .build();
            return TestClient.of(site, new QuietZoo()).get(path).body();
        }

        @Test
        void methodsAreAddedAndOverriddenToo() {
            assertThat(text(
                            zoo -> zoo.methodOf(Title.class, (thing, request) -> "Tom" + request.path(), Cat.class)
                                    .methodOf(Title.class, (thing, request) -> "no " + thing, Object.class),
                            "/"))
                    .isEqualTo("Tom/, no text");
            assertThat(text(
                            zoo -> zoo.methodOf(
                                    Meeting.class, (request, one, other) -> "They fight.", Cat.class, Dog.class),
                            "/meetings"))
                    .isEqualTo("They fight. They pass.");
        }

        @Test
        void theirRequestHasComeToTheAppOfTheFunction() {
            Site site = Site.builder(FromAnAppThatIsMounted.ZooWithShop.class)
                    .declare(
                            FromAnAppThatIsMounted.ZooWithShop.class,
                            zoo -> zoo.methodOf(
                                    Title.class,
                                    (thing, request) -> request.app().getClass().getSimpleName(),
                                    Dog.class))
                    .build();

            assertThat(TestClient.of(site, new FromAnAppThatIsMounted.ZooWithShop())
                            .get("/shop")
                            .body())
                    .isEqualTo("ZooWithShop");
        }

        @Test
        void classesThatTheFunctionIsNotGivenAreRefused() {
            assertThatThrownBy(() -> text(
                            zoo -> zoo.methodOf(Meeting.class, (request, one, other) -> "", Cat.class, Sign.class),
                            "/"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(
                            "No method of Meeting is for (Cat, Sign): the function is given (Animal, Animal)."
                                    + " Name these classes, or subtypes of them, without the Request.")
                    .hasMessageContaining("methodOf(Meeting.class, Cat.class, Sign.class)");
        }
    }

    @Nested
    class FromAnAppThatIsMounted {
        static class Shop extends App {
            @View
            String index(Request request) {
                return request.service(Title.class).of(new Dog(), request);
            }
        }

        static class ZooWithShop extends Zoo {
            @Mount("/shop")
            Shop shop() {
                return new Shop();
            }
        }

        @Test
        void theNearestAppThatHasTheFunctionAnswers() {
            assertThat(text(new ZooWithShop(), "/shop")).isEqualTo("the Dog/shop");
        }
    }

    @Nested
    class AreRefused {
        interface Lonely {
            String of(Object thing);
        }

        interface Pair {
            String of(Request request);

            String and(Request request);
        }

        static class NoRequest extends App {
            @MethodOf(Lonely.class)
            String of(Object thing) {
                return "";
            }
        }

        static class TwoMethods extends App {
            @MethodOf(Pair.class)
            String of() {
                return "";
            }
        }

        static class NoInterface extends App {
            @MethodOf(String.class)
            String of() {
                return "";
            }
        }

        static class OtherTypes extends App {
            @MethodOf(Meeting.class)
            int meet(Animal one) {
                return 0;
            }
        }

        static class Twice extends App {
            @MethodOf(Title.class)
            String one(Cat cat) {
                return "one";
            }

            @MethodOf(Title.class)
            String other(Cat cat) {
                return "other";
            }
        }

        @Test
        void withoutTheRequest() {
            assertRefused(
                    new NoRequest(),
                    Lonely.class.getName()
                            + " is no generic function of an app: no parameter is the Request, by which its"
                            + " methods reach the app. Let one be.");
        }

        @Test
        void whereTheyAreNotFunctional() {
            assertRefused(
                    new TwoMethods(),
                    Pair.class.getName()
                            + " is no generic function: it has 2 abstract methods. Declare an interface with"
                            + " one abstract method.");
            assertRefused(
                    new NoInterface(),
                    "java.lang.String is no generic function: it is no interface. Declare an interface with one abstract"
                            + " method.");
        }

        @Test
        void whereAMethodDoesNotFit() {
            assertRefused(
                    new OtherTypes(),
                    "is no method of Meeting: it takes (Animal) and returns int, but the function is given (Animal, Animal)"
                            + " and returns String. Take these, or subtypes of them, beside the Request, the app, settings"
                            + " and services.");
        }

        @Test
        void whereTwoMethodsAreForTheSame() {
            assertRefused(new Twice(), "method of " + Title.class.getName() + " for (" + Cat.class.getName() + ")");
        }

        private void assertRefused(App app, String text) {
            assertThatThrownBy(() -> TestClient.of(app))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(text);
        }
    }
}

package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.ConfigurationException;
import org.waymark.dectate.Configures;
import org.waymark.web.testing.TestClient;

class OverridingTest {
    static final class SpecialLibrary extends Library {
        @Override
        @Html
        Markup show(Book book) {
            return Markup.html("<h2>{}</h2>", book.title());
        }

        @View(name = "spine")
        String spine(Book book) {
            return "|" + book.title() + "|";
        }
    }

    @Scan("org.waymark.web")
    static class ScannedLibrary extends Library {}

    static final class BranchLibrary extends ScannedLibrary {}

    @Configures(ScannedLibrary.class)
    static final class Elsewhere {
        private Elsewhere() {}

        @View(name = "weight")
        static String weight(ScannedLibrary library, Library.Book book) {
            return library.getClass().getSimpleName() + " " + book.title() + " 300 g";
        }
    }

    @Nested
    class A_subclass_of_an_app {
        private final TestClient special = TestClient.of(new SpecialLibrary());

        @Test
        void overrides_a_view_by_overriding_its_method() {
            assertThat(special.get("/books/1").body()).isEqualTo("<h2>Emma</h2>");
        }

        @Test
        void adds_views() {
            assertThat(special.get("/books/1/spine").body()).isEqualTo("|Emma|");
        }

        @Test
        void inherits_what_it_does_not_override() {
            assertThat(special.get("/books/1/link").body()).isEqualTo("/books/1");
        }

        @Test
        void leaves_the_app_that_it_extends_as_it_was() {
            TestClient plain = TestClient.of(new Library());

            assertThat(plain.get("/books/1").body()).isEqualTo("<h1>Emma</h1>");
            assertThat(plain.get("/books/1/spine").status()).isEqualTo(404);
        }
    }

    @Test
    void views_in_other_classes_are_found_by_a_scan() {
        assertThat(TestClient.of(new ScannedLibrary()).get("/books/1/weight").body())
                .isEqualTo("ScannedLibrary Emma 300 g");
    }

    @Test
    void views_in_other_classes_are_inherited() {
        assertThat(TestClient.of(new BranchLibrary()).get("/books/1/weight").body())
                .isEqualTo("BranchLibrary Emma 300 g");
    }

    @Nested
    class An_app_is_refused {
        static final class TwoHomes extends App {
            @Html
            String home() {
                return "";
            }

            @Html
            String house() {
                return "";
            }
        }

        static final class TwoModels extends App {
            @View
            String show(Thread one, Runtime other) {
                return "";
            }
        }

        static final class NoVariable extends App {
            @Path("/users/{name}")
            String user(String nam) {
                return nam;
            }
        }

        static final class NoPattern extends App {
            @Path("/users/{name")
            String user(String name) {
                return name;
            }
        }

        static final class NoConverter extends App {
            @Path("/users/{name}")
            String user(Thread name) {
                return "";
            }
        }

        static final class NoModel extends App {
            @Path("/users")
            int users() {
                return 0;
            }
        }

        static final class NoJson extends App {
            @Json
            String home() {
                return "";
            }
        }

        static final class OtherApp extends App {
            @View
            String home(Library library) {
                return "";
            }
        }

        private void isRefused(App app, String... because) {
            assertThatThrownBy(() -> Publisher.of(app))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll(because);
        }

        @Test
        void if_two_views_answer_the_same() {
            isRefused(
                    new TwoHomes(),
                    "GET view of the app itself as text/html",
                    "TwoHomes.home(OverridingTest.java:",
                    "TwoHomes.house(OverridingTest.java:");
        }

        @Test
        void if_a_view_could_have_two_models() {
            isRefused(
                    new TwoModels(),
                    "A view has one model, but both java.lang.Thread one and java.lang.Runtime other of"
                            + " TwoModels.show could be it. Other parameters are the Request, the app, who sends the"
                            + " request, which is a java.security.Principal, parameters of the query (@Named, @Default), and"
                            + " the @Body.");
        }

        @Test
        void if_a_variable_of_a_path_goes_nowhere() {
            isRefused(
                    new NoVariable(),
                    "The path /users/{name} has a variable {name}, but NoVariable.user has no parameter of that name."
                            + " Add the parameter, or take the variable out.");
        }

        @Test
        void if_a_path_is_not_well_formed() {
            isRefused(new NoPattern(), """
                    NoPattern: This { is not closed: a variable is written {name}.
                      /users/{name
                             ^
                    """);
        }

        @Test
        void if_nothing_converts_a_variable() {
            isRefused(
                    new NoConverter(),
                    "Nothing converts text to java.lang.Thread for the variable {name}. Declare a converter with"
                            + " @Converts, or take a String and convert it yourself.");
        }

        @Test
        void if_a_path_leads_to_no_object() {
            isRefused(
                    new NoModel(),
                    "NoModel.users returns int, but a path leads to a model. Return the object to publish.");
        }

        @Test
        void if_it_sends_JSON_and_nothing_writes_it() {
            isRefused(
                    new NoJson(),
                    "No JSON codec is present. Add org.waymark:waymark-jackson to the class path, or let a method with"
                            + " @Service return the JsonCodec that is meant.");
        }

        @Test
        void if_a_view_asks_for_another_app() {
            isRefused(
                    new OtherApp(),
                    "Parameter org.waymark.web.Library library asks for an app that OtherApp is not."
                            + " Ask for OtherApp or a supertype.");
        }
    }
}

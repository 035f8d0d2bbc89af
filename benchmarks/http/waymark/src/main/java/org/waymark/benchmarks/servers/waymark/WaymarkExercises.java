package org.waymark.benchmarks.servers.waymark;

import java.util.List;
import org.waymark.benchmarks.exercises.Exercises;
import org.waymark.benchmarks.exercises.Item;
import org.waymark.benchmarks.exercises.Person;
import org.waymark.web.App;
import org.waymark.web.Html;
import org.waymark.web.Json;
import org.waymark.web.Markup;
import org.waymark.web.Mount;
import org.waymark.web.Path;
import org.waymark.web.Request;
import org.waymark.web.View;
import org.waymark.web.http.Response;

/** The exercises. */
public final class WaymarkExercises extends App {
    /** What says hello to everybody. */
    record World(String greeting) {}

    /** What says hello to somebody. */
    record Greeting(String name) {}

    /** A list of items. */
    record Catalogue(List<Item> items) {}

    /** What is sent back in a header. */
    record Echo(String value) {}

    private static final World WORLD = new World(Exercises.HELLO);
    private static final Catalogue CATALOGUE = new Catalogue(Exercises.items());

    @Path("/plaintext")
    World world() {
        return WORLD;
    }

    @View
    String hello(World world) {
        return world.greeting();
    }

    @Path("/greetings/{name}")
    Greeting greeting(String name) {
        return new Greeting(name);
    }

    @View
    String hello(Greeting greeting) {
        return Exercises.greeting(greeting.name());
    }

    @Path("/json")
    Person person() {
        return Person.ADA;
    }

    @Json
    Person show(Person person) {
        return person;
    }

    @Path("/items")
    Catalogue catalogue() {
        return CATALOGUE;
    }

    /** As the other servers do, it puts texts together: what is measured are links, not templates. */
    @Html
    Markup page(Catalogue catalogue, Request request) {
        return Markup.trusted(Exercises.page(request::link));
    }

    @Path("/items/{id}")
    Item item(String id) {
        return new Item(id);
    }

    @View
    String show(Item item) {
        return item.id();
    }

    @Mount("/hosts/{host}")
    HostApp host(String host) {
        return new HostApp(host);
    }

    @Path("/header")
    Echo echo(String value) {
        return new Echo(value);
    }

    @View
    Response send(Echo echo) {
        return Response.text(Exercises.HELLO).withHeader("X-Value", echo.value());
    }
}

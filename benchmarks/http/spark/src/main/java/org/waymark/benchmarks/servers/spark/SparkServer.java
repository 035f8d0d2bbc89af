package org.waymark.benchmarks.servers.spark;

import org.waymark.benchmarks.exercises.Exercises;
import org.waymark.benchmarks.exercises.Person;
import org.waymark.benchmarks.exercises.Server;
import spark.Request;
import spark.Response;
import spark.Service;
import tools.jackson.databind.json.JsonMapper;

/** The exercises on Spark. */
public final class SparkServer {
    private final Service spark = Service.ignite();

    private SparkServer() {}

    /**
     * Runs the server.
     *
     * @param arguments how many further views there are to be
     */
    public static void main(String... arguments) {
        new SparkServer().run(Server.further(arguments));
    }

    private void run(int views) {
        JsonMapper json = JsonMapper.shared();
        spark.ipAddress(Server.HOST);
        spark.port(0);
        spark.get("/plaintext", (request, response) -> text(response, Exercises.HELLO));
        spark.get(
                "/greetings/:name", (request, response) -> text(response, Exercises.greeting(request.params(":name"))));
        spark.get("/json", SparkServer::person, json::writeValueAsString);
        spark.get("/items", (request, response) -> {
            response.type(Exercises.HTML);
            return Exercises.page(item -> "/items/" + item.id());
        });
        spark.get("/items/:id", (request, response) -> text(response, request.params(":id")));
        spark.path(
                "/hosts/:host",
                () -> spark.path("/users/:user", () -> {
                    spark.path("/repositories/:repository", () -> spark.get("/issues/:number", SparkServer::issue));
                }));
        spark.get("/header", (request, response) -> {
            response.header("X-Value", request.queryParams("value"));
            return text(response, Exercises.HELLO);
        });
        for (int i = 0; i < views; i++) {
            int number = i;
            spark.get(Exercises.FURTHER + i, (request, response) -> text(response, Exercises.further(number)));
        }
        spark.awaitInitialization();
        Server.announce(spark.port());
    }

    private static Object person(Request request, Response response) {
        response.type(Exercises.JSON);
        return Person.ADA;
    }

    private static String issue(Request request, Response response) {
        return text(
                response,
                Exercises.issue(
                        request.params(":host"),
                        request.params(":user"),
                        request.params(":repository"),
                        request.params(":number")));
    }

    private static String text(Response response, String text) {
        response.type(Exercises.TEXT);
        return text;
    }
}

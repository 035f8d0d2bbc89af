package org.waymark.benchmarks.servers.javalin;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.path;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson3;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.waymark.benchmarks.exercises.Exercises;
import org.waymark.benchmarks.exercises.Person;
import org.waymark.benchmarks.exercises.Server;
import tools.jackson.databind.json.JsonMapper;

/** The exercises on Javalin. */
public final class JavalinServer {
    private JavalinServer() {}

    /**
     * Runs the server.
     *
     * @param arguments how many further views there are to be
     */
    public static void main(String... arguments) {
        int views = Server.further(arguments);
        Javalin javalin = Javalin.create(config -> configure(config, views)).start();
        Server.announce(javalin.port());
    }

    private static void configure(JavalinConfig config, int views) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = Server.hasVirtualThreads();
        config.jsonMapper(new JavalinJackson3(JsonMapper.shared(), Server.hasVirtualThreads()));
        config.jetty.addConnector((server, http) -> {
            var connector = new ServerConnector(
                    server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
            connector.setHost(Server.HOST);
            return connector;
        });
        config.routes.apiBuilder(() -> {
            get("/plaintext", context -> text(context, Exercises.HELLO));
            get("/greetings/{name}", context -> text(context, Exercises.greeting(context.pathParam("name"))));
            get("/json", context -> context.json(Person.ADA));
            get("/items", JavalinServer::page);
            get("/items/{id}", context -> text(context, context.pathParam("id")));
            path("/hosts/{host}", JavalinServer::users);
            get("/header", JavalinServer::header);
            for (int i = 0; i < views; i++) {
                int number = i;
                get(Exercises.FURTHER + i, context -> text(context, Exercises.further(number)));
            }
        });
    }

    private static void users() {
        path(
                "/users/{user}",
                () -> path("/repositories/{repository}", () -> {
                    path("/issues/{number}", () -> get(JavalinServer::issue));
                }));
    }

    private static void issue(Context context) {
        text(
                context,
                Exercises.issue(
                        context.pathParam("host"),
                        context.pathParam("user"),
                        context.pathParam("repository"),
                        context.pathParam("number")));
    }

    private static void page(Context context) {
        context.contentType(Exercises.HTML).result(Exercises.page(item -> "/items/" + item.id()));
    }

    private static void header(Context context) {
        String value = context.queryParam("value");
        context.header("X-Value", value == null ? "" : value);
        text(context, Exercises.HELLO);
    }

    private static void text(Context context, String text) {
        context.contentType(Exercises.TEXT).result(text);
    }
}

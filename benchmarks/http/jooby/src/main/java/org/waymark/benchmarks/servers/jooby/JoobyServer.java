package org.waymark.benchmarks.servers.jooby;

import io.jooby.Context;
import io.jooby.Jooby;
import io.jooby.MediaType;
import io.jooby.ServerOptions;
import io.jooby.netty.NettyServer;
import java.nio.charset.StandardCharsets;
import org.waymark.benchmarks.exercises.Exercises;
import org.waymark.benchmarks.exercises.Person;
import org.waymark.benchmarks.exercises.Server;
import tools.jackson.databind.json.JsonMapper;

/** The exercises on Jooby. */
public final class JoobyServer extends Jooby {
    private JoobyServer(int views) {
        JsonMapper json = JsonMapper.shared();
        encoder(MediaType.json, (context, value) -> {
            context.setDefaultResponseType(MediaType.json);
            return context.getBufferFactory().wrap(json.writeValueAsBytes(value));
        });
        get("/plaintext", context -> text(context, Exercises.HELLO));
        get(
                "/greetings/{name}",
                context -> text(context, Exercises.greeting(context.path("name").value())));
        get("/json", context -> context.setResponseType(MediaType.json).render(Person.ADA));
        get("/items", context -> context.setResponseType(MediaType.html, StandardCharsets.UTF_8)
                .send(Exercises.page(item -> "/items/" + item.id())));
        get("/items/{id}", context -> text(context, context.path("id").value()));
        path(
                "/hosts/{host}",
                () -> path(
                        "/users/{user}",
                        () -> path("/repositories/{repository}", () -> {
                            path("/issues/{number}", () -> get("/", JoobyServer::issue));
                        })));
        get("/header", context -> {
            context.setResponseHeader("X-Value", context.query("value").value());
            return text(context, Exercises.HELLO);
        });
        for (int i = 0; i < views; i++) {
            int number = i;
            get(Exercises.FURTHER + i, context -> text(context, Exercises.further(number)));
        }
    }

    /**
     * Runs the server.
     *
     * @param arguments how many further views there are to be
     */
    public static void main(String... arguments) {
        var options = new ServerOptions().setPort(Server.freePort()).setHttp2(Server.speaksHttp2());
        options.setHost(Server.HOST);
        runApp(new String[0], new NettyServer().setOptions(options), () -> {
            var app = new JoobyServer(Server.further(arguments));
            app.onStarted(() -> Server.announce(options.getPort()));
            return app;
        });
    }

    private static Context issue(Context context) {
        return text(
                context,
                Exercises.issue(
                        context.path("host").value(),
                        context.path("user").value(),
                        context.path("repository").value(),
                        context.path("number").value()));
    }

    private static Context text(Context context, String text) {
        return context.setResponseType(MediaType.text, StandardCharsets.UTF_8).send(text);
    }
}

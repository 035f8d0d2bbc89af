package org.waymark.benchmarks.servers.spring;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.benchmarks.exercises.Exercises;
import org.waymark.benchmarks.exercises.Person;

/** The routes. */
@Configuration
@EnableWebMvc
public class SpringExercises {
    private static final MediaType TEXT = MediaType.parseMediaType(Exercises.TEXT);
    private static final MediaType HTML = MediaType.parseMediaType(Exercises.HTML);

    /** Makes the configuration. */
    public SpringExercises() {}

    @Bean
    RouterFunction<ServerResponse> exercises(Views views) {
        var routes = RouterFunctions.route()
                .GET("/plaintext", request -> text(Exercises.HELLO))
                .GET("/greetings/{name}", request -> text(Exercises.greeting(request.pathVariable("name"))))
                .GET("/json", request -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Person.ADA))
                .GET("/items", request -> page())
                .GET("/items/{id}", request -> text(request.pathVariable("id")))
                .nest(
                        path("/hosts/{host}"),
                        host -> host.nest(path("/users/{user}"), user -> {
                            user.nest(path("/repositories/{repository}"), repository -> {
                                repository.GET("/issues/{number}", SpringExercises::issue);
                            });
                        }))
                .GET("/header", request -> ServerResponse.ok()
                        .header("X-Value", request.param("value").orElse(""))
                        .contentType(TEXT)
                        .body(Exercises.HELLO));
        for (int i = 0; i < views.count(); i++) {
            int number = i;
            routes.GET(Exercises.FURTHER + i, request -> text(Exercises.further(number)));
        }
        return routes.build();
    }

    private static ServerResponse issue(ServerRequest request) {
        return text(Exercises.issue(
                request.pathVariable("host"),
                request.pathVariable("user"),
                request.pathVariable("repository"),
                request.pathVariable("number")));
    }

    private static ServerResponse page() {
        return ServerResponse.ok().contentType(HTML).body(Exercises.page(item -> UriComponentsBuilder.fromPath(
                        "/items/{id}")
                .build(item.id())
                .toString()));
    }

    private static ServerResponse text(String text) {
        return ServerResponse.ok().contentType(TEXT).body(text);
    }
}

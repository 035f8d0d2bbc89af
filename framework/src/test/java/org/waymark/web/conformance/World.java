package org.waymark.web.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.web.App;
import org.waymark.web.Declarations;
import org.waymark.web.Site;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import tools.jackson.databind.JsonNode;

/** A case that has become an application. */
final class World {
    private final JsonNode data;
    private final CaseTypes types;
    private final CaseSettings settings;
    private final Map<String, Handler> handlers = new HashMap<>();
    private final List<UnknownPart> unknown = new ArrayList<>();
    private final ThreadLocal<Observation> observation = ThreadLocal.withInitial(Observation::new);
    private volatile Observation last;

    /**
     * Builds the application of a case.
     *
     * @throws UnknownPart if the case has a part that is not known
     * @throws RuntimeException if the framework refuses the application
     */
    World(JsonNode data) {
        this.data = data;
        this.types = new CaseTypes(data);
        this.settings = new CaseSettings(types);
        handlers.put("", publish(""));
    }

    /** Publishes the application, mounted in another if it is to be below a prefix. */
    private Handler publish(String prefix) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(types);
        try {
            Class<? extends App> root = types.app(data.get("root").asString()).asSubclass(App.class);
            Site.Builder site = Site.builder(prefix.isEmpty() ? root : Around.class);
            Set<String> reached = new CaseApps(data).reached();
            for (JsonNode app : data.get("apps")) {
                if (reached.contains(app.get("name").asString())) {
                    new AppDirectives(this, app).declareIn(site);
                }
            }
            App made = (App) Values.make(root, Map.of());
            return prefix.isEmpty()
                    ? site.build().publish(made)
                    : site.declare(Around.class, around -> mount(around, prefix, root, made))
                            .build()
                            .publish(new Around());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static <A extends App> void mount(Declarations<Around> around, String prefix, Class<A> type, App app) {
        around.mount(prefix, type, (self, values, request) -> type.cast(app));
    }

    /** An app that has nothing but what is mounted in it. */
    private static final class Around extends App {}

    /** Answers a request, and keeps what is seen of it. */
    Response handle(String prefix, HttpRequest request) {
        Handler handler = handlers.computeIfAbsent(prefix, this::publish);
        Observation begun = new Observation();
        begun.scheme = request.scheme();
        observation.set(begun);
        try {
            return handler.handle(request);
        } finally {
            last = begun;
            observation.remove();
        }
    }

    JsonNode data() {
        return data;
    }

    CaseTypes types() {
        return types;
    }

    CaseSettings settings() {
        return settings;
    }

    /** Returns the class of a mounted app that a case names as class:Name. */
    Class<? extends App> mounted(String name) {
        return types.app(name.substring("class:".length())).asSubclass(App.class);
    }

    /** Returns the path of the mount of a name. */
    String mountPath(String name) {
        String path = name;
        for (JsonNode app : data.get("apps")) {
            for (JsonNode one : app.get("directives")) {
                path = one.path("mount_name").asString("").equals(name)
                        ? one.get("path").asString()
                        : path;
            }
        }
        return path.startsWith("/") ? path : "/" + path;
    }

    /** Returns what is seen of the request in hand. */
    Observation observation() {
        return observation.get();
    }

    /** Forgets the last request. */
    void forget() {
        last = null;
    }

    /** Returns what was seen of the last request, or null if it did not come to the app. */
    Observation last() {
        return last;
    }

    /** Notes that the case has a part that is not known. */
    UnknownPart unknown(String what) {
        UnknownPart found = new UnknownPart(what);
        unknown.add(found);
        return found;
    }

    List<UnknownPart> unknown() {
        return unknown;
    }
}

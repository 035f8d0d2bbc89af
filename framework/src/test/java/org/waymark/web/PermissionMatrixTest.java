package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.web.http.Conflict;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/**
 * Every view with a permission tells a secret that names the app, the model and the view. All ways to ask are tried by all
 * who may ask, and a model of who may see what, which knows nothing of how views are found, judges what came back.
 */
class PermissionMatrixTest {
    private static final Pattern SECRET = Pattern.compile("secret:(\\w+):(\\w+):(\\w+)");

    interface Read {}

    interface Write {}

    record User(String getName) implements Principal {
        @Override
        public String getName() {
            return getName;
        }
    }

    record Admin(String getName) implements Principal {
        @Override
        public String getName() {
            return getName;
        }
    }

    static class Item {
        final String id;

        Item(String id) {
            this.id = id;
        }
    }

    static class Doc extends Item {
        Doc(String id) {
            super(id);
        }
    }

    static final class Sealed extends Doc {
        Sealed() {
            super("closed");
        }
    }

    /** The views, which are those of a superclass of the models. */
    abstract static class Guarded extends App {
        final String secret(String id, String view) {
            return "secret:" + getClass().getSimpleName() + ":" + id + ":" + view;
        }

        @Path("/docs/{id}")
        @Nullable
        Item item(String id) {
            return switch (id) {
                case "plain" -> new Doc(id);
                case "closed" -> new Sealed();
                default -> null;
            };
        }

        @Predicate(before = "name")
        @Nullable
        String language(Item item, Request request) {
            return request.headers().first("Language").orElse(null);
        }

        @View(permission = Read.class)
        String show(Item item) {
            return secret(item.id, "show");
        }

        @View(name = "edit", permission = Read.class)
        String form(Item item) {
            return secret(item.id, "form");
        }

        @View(name = "edit", method = "POST", permission = Write.class)
        String edit(Item item) {
            return secret(item.id, "edit");
        }

        @View(name = "+edit", permission = Write.class)
        String plus(Item item) {
            return secret(item.id, "plus");
        }

        @View(name = "drop", method = "DELETE", permission = Write.class)
        String drop(Sealed item) {
            return secret(item.id, "drop");
        }

        @View(name = "lang", permission = Read.class)
        @When(predicate = "language", value = "de")
        String german(Item item) {
            return secret(item.id, "german");
        }

        @View(name = "lang", permission = Write.class)
        @When(predicate = "language", value = "en")
        String english(Item item) {
            return secret(item.id, "english");
        }

        @View(name = "data", produces = "text/html", permission = Read.class)
        String page(Item item) {
            return secret(item.id, "page");
        }

        @View(name = "data", produces = "application/json", permission = Write.class)
        String data(Item item) {
            return secret(item.id, "data");
        }

        @View(name = "inner", internal = true)
        String inner(Item item) {
            return secret(item.id, "inner");
        }

        /** Shows what a path leads to that a stranger wrote, as far as the stranger may read it here. */
        @View(name = "peek", permission = Anybody.class)
        String peek(Request request) {
            return request.resolve(String.valueOf(request.query().first("path")))
                    .filter(Item.class::isInstance)
                    .filter(found -> request.permits(Read.class, found))
                    .map(found -> secret(((Item) found).id, "peek"))
                    .orElse("");
        }

        @View(name = "clash")
        String clash(Item item) {
            throw new Conflict(item.id);
        }

        @View(permission = Write.class)
        String clashed(Conflict conflict) {
            return secret(String.valueOf(conflict.getMessage()), "clashed");
        }
    }

    static class Vault extends Guarded {
        @Identify
        @Nullable
        Principal who(Request request) {
            return request.headers()
                    .first("From")
                    .map(name -> name.equals("admin") ? new Admin(name) : (Principal) new User(name))
                    .orElse(null);
        }

        @VerifyIdentity
        boolean isKnown(User user) {
            return user.getName().equals("user");
        }

        @PermissionRule(Read.class)
        boolean usersRead(User user, Doc doc) {
            return true;
        }

        @PermissionRule(Read.class)
        boolean butNotThose(User user, Sealed doc) {
            return false;
        }

        @PermissionRule(Read.class)
        boolean adminsRead(Admin admin) {
            return true;
        }

        @PermissionRule(Write.class)
        boolean adminsWrite(Admin admin) {
            return true;
        }

        @Mount("/rooms/{number}")
        Room room(int number) {
            return new Room();
        }

        @Mount("/cellar")
        Cellar cellar() {
            return new Cellar();
        }
    }

    /** Has rules of its own: those of the app above do not count here. */
    static class Room extends Guarded {
        @PermissionRule(Read.class)
        boolean adminsRead(Admin admin) {
            return true;
        }
    }

    static final class Cellar extends Room {}

    /** Overrides a rule, a view by a stricter permission, and a view by one for a more specific class. */
    static final class Strict extends Vault {
        @Override
        @PermissionRule(Read.class)
        boolean usersRead(User user, Doc doc) {
            return false;
        }

        @Override
        @View(name = "edit", permission = Write.class)
        String form(Item item) {
            return secret(item.id, "form");
        }

        @View(permission = Write.class)
        String show(Sealed item) {
            return secret(item.id, "sealed");
        }

        /** No longer internal, but not for everybody. */
        @Override
        @View(name = "inner", permission = Write.class)
        String inner(Item item) {
            return secret(item.id, "inner");
        }
    }

    /** Says in code what the app that it extends says by annotations. */
    static final class Coded extends Vault {
        static Site site() {
            return Site.builder(Coded.class)
                    .declare(Coded.class, Coded::declareViews)
                    .declare(Coded.class, Coded::declareRules)
                    .build();
        }

        private static void declareRules(Declarations<Coded> coded) {
            coded.permissionRule(Read.class, User.class, Doc.class, (user, doc, request) -> true)
                    .permissionRule(Read.class, User.class, Sealed.class, (user, doc, request) -> false)
                    .permissionRule(Read.class, Admin.class, Object.class, (admin, model, request) -> true)
                    .permissionRule(Write.class, Admin.class, Object.class, (admin, model, request) -> true)
                    .verifyIdentity(
                            User.class, (user, request) -> user.getName().equals("user"));
        }

        private static void declareViews(Declarations<Coded> coded) {
            coded.view(Item.class, telling("show"), view -> view.permission(Read.class))
                    .view(Item.class, telling("form"), view -> view.name("edit").permission(Read.class))
                    .view(Item.class, telling("edit"), view -> view.name("edit")
                            .method("POST")
                            .permission(Write.class))
                    .view(Item.class, telling("plus"), view -> view.name("+edit")
                            .permission(Write.class))
                    .view(Sealed.class, telling("drop"), view -> view.name("drop")
                            .method("DELETE")
                            .permission(Write.class))
                    .view(Item.class, telling("german"), view -> view.name("lang")
                            .when("language", "de")
                            .permission(Read.class))
                    .view(Item.class, telling("english"), view -> view.name("lang")
                            .when("language", "en")
                            .permission(Write.class))
                    .view(Item.class, telling("page"), view -> view.name("data")
                            .produces("text/html")
                            .permission(Read.class))
                    .view(Item.class, telling("data"), view -> view.name("data")
                            .produces("application/json")
                            .permission(Write.class))
                    .view(Item.class, telling("inner"), view -> view.name("inner")
                            .internal());
        }

        private static RequestFunction<Item, String> telling(String view) {
            return (item, request) -> request.app(Guarded.class).orElseThrow().secret(item.id, view);
        }
    }

    /** The model: a view, and how it is asked for. */
    private record Rule(String view, String method, String name, String language, String accept, boolean writes) {
        static final List<Rule> ALL = List.of(
                new Rule("show", "GET", "", "", "", false),
                new Rule("form", "GET", "edit", "", "", false),
                new Rule("edit", "POST", "edit", "", "", true),
                new Rule("plus", "GET", "+edit", "", "", true),
                new Rule("drop", "DELETE", "drop", "", "", true),
                new Rule("german", "GET", "lang", "de", "", false),
                new Rule("english", "GET", "lang", "en", "", true),
                new Rule("page", "GET", "data", "", "text/html", false),
                new Rule("data", "GET", "data", "", "application/json", true),
                new Rule("inner", "GET", "inner", "", "", true),
                new Rule("peek", "GET", "peek", "", "", false),
                new Rule("clashed", "GET", "clash", "", "", true));

        boolean isAskedFor(Ask ask) {
            String method = ask.method.equals("HEAD") ? "GET" : ask.method;
            boolean accepted = accept.isEmpty()
                    || ask.accept.equals(accept)
                    || (ask.accept.equals("*/*") && accept.equals("text/html"));
            return this.method.equals(method)
                    && name.equals(ask.name)
                    && (language.isEmpty() || language.equals(ask.language))
                    && (!view.equals("drop") || ask.id.equals("closed"))
                    && accepted;
        }

        static Optional<Rule> of(String view) {
            return ALL.stream()
                    .filter(rule -> rule.view.equals(view.equals("sealed") ? "show" : view))
                    .findFirst();
        }
    }

    /** Who may see a secret. */
    private static boolean mayKnow(String app, String id, String view, String who) {
        boolean stricter = app.equals("Strict") && (view.equals("form") || view.equals("sealed"));
        boolean writes = stricter || Rule.of(view).map(Rule::writes).orElse(false);
        if (view.equals("inner") && !app.equals("Strict")) {
            return false;
        }
        if (app.equals("Strict") && id.equals("closed") && view.equals("show")) {
            return false;
        }
        return switch (who) {
            case "admin" -> !(writes && (app.equals("Room") || app.equals("Cellar")));
            case "user" -> !writes && (app.equals("Vault") || app.equals("Coded")) && id.equals("plain");
            default -> false;
        };
    }

    private record Ask(
            String mount, String id, String name, String method, String language, String accept, String who) {}

    /** A way to write a path, of the path of the model and the name of the view; and whether it has to lead there. */
    private record Spelling(BinaryOperator<String> path, boolean leads) {
        static final List<Spelling> ALL = List.of(
                leads((model, view) -> model + (view.isEmpty() ? "" : "/" + escaped(view))),
                leads((model, view) -> model + (view.isEmpty() ? "" : "/+" + view)),
                leads((model, view) -> model + (view.isEmpty() ? "" : "/" + escaped(encoded(view)))),
                leads((model, view) -> model.replace("docs", "d%6fcs") + (view.isEmpty() ? "" : "/+" + encoded(view))),
                leads((model, view) -> model + (view.isEmpty() ? "" : "/" + escaped(view)) + "?edit=1&permission=Read"),
                odd((model, view) -> model + "/" + view),
                odd((model, view) -> model + "/" + view + "/"),
                odd((model, view) -> model + "/++" + view),
                odd((model, view) -> model + "/%2B" + view),
                odd((model, view) -> model + "/%2b%2B" + view),
                odd((model, view) -> model + "/" + view.replace("e", "%2565")),
                odd((model, view) -> model + "/" + view.toUpperCase(Locale.ROOT)),
                odd((model, view) -> model.toUpperCase(Locale.ROOT) + "/" + view),
                odd((model, view) -> "/" + model + "//" + view),
                // What a server hands on that takes a target in absolute form for a path.
                odd((model, view) -> "/http://vault.example" + model + "/" + view),
                odd((model, view) -> "//vault.example" + model + "/" + view),
                odd((model, view) -> model + "/./" + view),
                odd((model, view) -> model + "/x/../" + view),
                odd((model, view) -> model + "/%2e%2E/plain/" + view),
                odd((model, view) -> "/cellar/.." + model + "/" + view),
                odd((model, view) -> model + "/" + view + ";a=b"),
                odd((model, view) -> model + ";a=b/" + view),
                odd((model, view) -> model + "%2F" + view),
                odd((model, view) -> model.replace("/docs/", "/docs%2f") + "/" + view),
                odd((model, view) -> model + "/" + view + "%00"),
                odd((model, view) -> model + "/" + view + "%20"),
                odd((model, view) -> model + "/" + view + ".json"));

        static Spelling leads(BinaryOperator<String> path) {
            return new Spelling(path, true);
        }

        static Spelling odd(BinaryOperator<String> path) {
            return new Spelling(path, false);
        }

        /** A name that begins with a + has one more before it. */
        private static String escaped(String view) {
            return view.startsWith("+") || view.startsWith("%2B") ? "+" + view : view;
        }

        private static String encoded(String view) {
            return view.isEmpty() ? "" : String.format("%%%02X", (int) view.charAt(0)) + view.substring(1);
        }
    }

    private static Stream<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        for (String mount : List.of("", "/rooms/1", "/cellar")) {
            for (String id : List.of("plain", "closed")) {
                for (String name : List.of("", "edit", "+edit", "drop", "lang", "data", "inner", "clash")) {
                    for (String method : List.of("GET", "HEAD", "POST", "DELETE", "OPTIONS", "get", "Post", "SECRET")) {
                        for (String who : List.of("", "user", "admin", "ghost")) {
                            asks.add(new Ask(mount, id, name, method, "", "*/*", who));
                            if (name.equals("lang") || name.equals("data")) {
                                asks.add(new Ask(mount, id, name, method, "de", "text/html", who));
                                asks.add(new Ask(mount, id, name, method, "en", "application/json", who));
                            }
                        }
                    }
                }
            }
        }
        return asks.stream();
    }

    /** The secret that an answer has to tell, or nothing if it has to tell none. */
    private static Optional<String> secret(Guarded root, Ask ask) {
        String app = ask.mount.equals("/cellar")
                ? "Cellar"
                : ask.mount.isEmpty() ? root.getClass().getSimpleName() : "Room";
        boolean replaced = app.equals("Strict") && ask.id.equals("closed");
        return Rule.ALL.stream()
                .filter(rule -> rule.isAskedFor(ask))
                .map(rule -> replaced && rule.view.equals("show") ? "sealed" : rule.view)
                .filter(view -> mayKnow(app, ask.id, view, ask.who))
                .map(view -> "secret:" + app + ":" + ask.id + ":" + view)
                .findFirst();
    }

    /** An app, and what publishes it. */
    private record Published(Vault app, Publisher publisher) {
        @Override
        public String toString() {
            return app.getClass().getSimpleName();
        }
    }

    static List<Published> apps() {
        return List.of(
                new Published(new Vault(), Publisher.of(new Vault())),
                new Published(new Strict(), Publisher.of(new Strict())),
                new Published(new Coded(), Coded.site().publish(new Coded())));
    }

    @ParameterizedTest
    @MethodSource("apps")
    void no_way_to_ask_tells_a_secret_to_those_who_may_not_know_it_and_all_others_get_it(Published published) {
        Vault app = published.app();
        Publisher publisher = published.publisher();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> count = new TreeMap<>();

        asks().forEach(ask -> Spelling.ALL.forEach(spelling -> {
            String path = spelling.path.apply(ask.mount + "/docs/" + ask.id, ask.name);
            String body = body(publisher.handle(request(ask, path)));
            Optional<String> expected = secret(app, ask);
            List<String> told =
                    SECRET.matcher(body).results().map(found -> found.group()).toList();
            boolean right = told.stream().allMatch(secret -> mayKnow(secret, ask))
                    && (!spelling.leads || told.equals(expected.stream().toList()));
            count.merge(told.isEmpty() ? "refused" : "told", 1, Integer::sum);
            if (!right) {
                wrong.add(path + " " + ask + " told " + told + ", but expected " + expected);
            }
        }));

        assertThat(wrong).isEmpty();
        assertThat(count.get("told")).isGreaterThan(500);
        assertThat(count.get("told") + count.get("refused")).isGreaterThan(55_000);
    }

    @ParameterizedTest
    @MethodSource("apps")
    void a_view_that_resolves_a_path_tells_no_more_than_its_reader_may_know(Published published) {
        List<String> wrong = new ArrayList<>();
        int told = 0;

        for (Ask ask : asks().filter(ask -> ask.name.equals("edit")).toList()) {
            for (Spelling spelling : Spelling.ALL) {
                String target = spelling.path.apply("/docs/" + ask.id, "");
                String path = ask.mount + "/+peek?path=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
                List<String> found = SECRET.matcher(body(published.publisher().handle(request(ask, path))))
                        .results()
                        .map(MatchResult::group)
                        .toList();
                told += found.size();
                if (!found.stream().allMatch(secret -> mayKnow(secret, ask))) {
                    wrong.add(path + " " + ask + " told " + found);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(told).isPositive();
    }

    /** However odd the path, an answer tells only what its reader may know, and by the method that is for it. */
    private static boolean mayKnow(String secret, Ask ask) {
        Matcher parts = SECRET.matcher(secret);
        assertThat(parts.matches()).isTrue();
        String method = ask.method.equals("HEAD") ? "GET" : ask.method;
        return mayKnow(parts.group(1), parts.group(2), parts.group(3), ask.who)
                && Rule.of(parts.group(3)).map(Rule::method).equals(Optional.of(method));
    }

    private static HttpRequest request(Ask ask, String path) {
        HttpRequest request = HttpRequest.of(ask.method, path).withHeader("Accept", ask.accept);
        HttpRequest spoken = ask.language.isEmpty() ? request : request.withHeader("Language", ask.language);
        return ask.who.isEmpty() ? spoken : spoken.withHeader("From", ask.who);
    }

    private static String body(Response response) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            response.body().writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

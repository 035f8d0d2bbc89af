package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.dectate.ConfigurationException;
import org.waymark.web.http.EntityTag;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import org.waymark.web.http.Unauthorized;

/** A wiki that authors edit and admins delete. Who somebody is stands in a header, so that the tests can say so. */
class PermissionTest {
    interface Read {}

    interface Change {}

    interface Delete extends Change {}

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

    record Page(String name, String author) {}

    static class Wiki extends App {
        int asked;

        @Identify(challenge = "Basic realm=\"Wiki\"")
        Principal user(Request request) {
            asked++;
            String name = request.headers().first("From").orElse(null);
            return name == null ? null : name.equals("root") ? new Admin(name) : new User(name);
        }

        @VerifyIdentity
        boolean exists(User user) {
            return !user.getName().equals("ghost");
        }

        @PermissionRule(Change.class)
        boolean authorsChange(User user, Page page) {
            return page.author().equals(user.getName());
        }

        @PermissionRule(Change.class)
        boolean adminsDoAll(Admin admin) {
            return true;
        }

        @PermissionRule(Delete.class)
        boolean nobodyDeletes(User user, Page page) {
            return false;
        }

        @PermissionRule(Read.class)
        boolean everybodyReads(Page page) {
            return !page.name().equals("secret");
        }

        @Path("/{name}")
        Page page(String name) {
            return new Page(name, "ann");
        }

        @Mount("/{name}/notes")
        Notes notes(String name) {
            return new Notes();
        }

        @View(permission = Read.class)
        String show(Page page) {
            return page.name();
        }

        @View(name = "edit", method = "POST", permission = Change.class)
        String edit(Page page, User user) {
            return user.getName() + " edits " + page.name();
        }

        @View(name = "delete", method = "DELETE", permission = Delete.class)
        String delete(Page page, Principal user) {
            return user.getName() + " deletes " + page.name();
        }

        @View(name = "who")
        String who(Page page, Optional<User> user, Request request) {
            return user.map(User::getName).orElse("nobody") + " " + request.permits(Change.class, page) + " "
                    + request.permits(Delete.class, page);
        }

        @View(name = "users-only")
        String usersOnly(Page page, User user) {
            return user.getName();
        }

        @View(name = "open", permission = Anybody.class)
        String open(Page page) {
            return "open";
        }

        @View(name = "unruled", permission = String.class)
        String unruled(Page page) {
            return "nobody sees this";
        }
    }

    static class Notes extends App {
        @View
        String show(Optional<Principal> reader) {
            return "notes for " + reader.map(Principal::getName).orElse("nobody");
        }

        @View(name = "edit", permission = Change.class)
        String edit() {
            return "no rule of the wiki counts here";
        }
    }

    private final Wiki wiki = new Wiki();
    private final Publisher publisher = Publisher.of(wiki);

    private Response send(String method, String path, String user) {
        HttpRequest request = HttpRequest.of(method, path);
        return publisher.handle(user == null ? request : request.withHeader("From", user));
    }

    private String body(String path, String user) throws IOException {
        return bodyOf(send("GET", path, user));
    }

    private static String bodyOf(Response response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        response.body().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Nested
    class A_view_with_a_permission {
        @ParameterizedTest
        @CsvSource(nullValues = "-", textBlock = """
                        GET,    /a,             -,     200
                        HEAD,   /a,             -,     200
                        GET,    /secret,        -,     401
                        HEAD,   /secret,        -,     401
                        GET,    /secret,        ann,   403
                        GET,    /secret,        root,  403
                        POST,   /a/edit,        -,     401
                        POST,   /a/+edit,       -,     401
                        POST,   /a/%65dit,      -,     401
                        POST,   /a/edit/,       -,     401
                        POST,   /a/edit,        ghost, 401
                        POST,   /a/edit,        bob,   403
                        POST,   /a/edit,        ann,   200
                        POST,   /a/edit,        root,  403
                        DELETE, /a/delete,      ann,   403
                        DELETE, /a/delete,      root,  200
                        GET,    /a/open,        -,     200
                        GET,    /a/unruled,     root,  403
                        GET,    /a/users-only,  -,     401
                        GET,    /a/users-only,  ann,   200
                        GET,    /a/users-only,  root,  403
                        GET,    /a/edit,        -,     405
                        GET,    /a/notes/edit,  root,  403
                        """)
        void is_shown_to_those_that_have_it(String method, String path, String user, int status) {
            assertThat(send(method, path, user).status()).isEqualTo(status);
        }

        @Test
        void tells_who_is_unknown_how_to_say_who_it_is() {
            assertThat(send("POST", "/a/edit", null).headers().first("WWW-Authenticate"))
                    .contains("Basic realm=\"Wiki\"");
            assertThat(send("POST", "/a/edit", "bob").headers().first("WWW-Authenticate"))
                    .isEmpty();
        }
    }

    @Nested
    class Who_sends_a_request {
        @Test
        void is_given_to_those_who_ask_and_may_be_nobody() throws IOException {
            assertThat(body("/a/who", "ann")).isEqualTo("ann true false");
            assertThat(body("/a/who", "root")).isEqualTo("nobody true true");
            assertThat(body("/a/who", null)).isEqualTo("nobody false false");
        }

        @Test
        void is_nobody_if_the_identity_is_not_believed() throws IOException {
            assertThat(body("/a/who", "ghost")).isEqualTo("nobody false false");
        }

        @Test
        void is_known_in_a_mounted_app_that_cannot_tell_by_itself() throws IOException {
            assertThat(body("/a/notes", "ann")).isEqualTo("notes for ann");
        }

        @Test
        void is_found_out_once_and_only_if_somebody_asks() throws IOException {
            body("/a/open", "ann");
            assertThat(wiki.asked).isZero();

            body("/a/who", "ann");
            assertThat(wiki.asked).isOne();
        }

        @Test
        void is_found_out_once_though_a_refusal_needs_the_challenge_too() throws IOException {
            assertThat(send("GET", "/secret", null).status()).isEqualTo(401);
            assertThat(wiki.asked).isOne();
        }

        interface Expiring extends Principal {}

        interface Revocable extends Principal {}

        record Token(String getName) implements Expiring, Revocable {}

        static final class Gate extends App {
            @Identify
            Token token() {
                return new Token("stolen");
            }

            @VerifyIdentity
            boolean lasts(Expiring identity) {
                return true;
            }

            @VerifyIdentity
            boolean isGood(Revocable identity) {
                return false;
            }

            @View
            String show(Principal somebody) {
                return "in";
            }
        }

        @Test
        void is_nobody_if_it_is_not_clear_who_judges() {
            assertThat(Publisher.of(new Gate())
                            .handle(HttpRequest.of("GET", "/"))
                            .status())
                    .isEqualTo(500);
        }

        static final class Club extends App {
            @View(permission = Read.class)
            String show() {
                return "members";
            }

            @View
            Response login(Unauthorized error) {
                return Response.text(error.status() + ": log in");
            }
        }

        @Test
        void can_be_asked_for_by_a_view_of_the_error() throws IOException {
            assertThat(bodyOf(Publisher.of(new Club()).handle(HttpRequest.of("GET", "/"))))
                    .isEqualTo("401: log in");
        }
    }

    @Nested
    class What_is_answered_to_one {
        static final class Post extends App {
            @Identify
            User user() {
                return new User("Ann");
            }

            @PermissionRule(Read.class)
            boolean all() {
                return true;
            }

            @View
            String open() {
                return "open";
            }

            @View(name = "letter", permission = Read.class)
            String letter() {
                return "letter";
            }

            @View(name = "dated", permission = Read.class)
            Response dated() {
                return Response.text("dated").withLastModified(Instant.EPOCH);
            }

            @View(name = "tagged")
            Response tagged(Optional<Principal> reader) {
                return Response.text("tagged").withEtag(EntityTag.strong("1"));
            }

            @View(name = "public", permission = Read.class)
            Response published() {
                return Response.text("public").withHeader("Cache-Control", "public, max-age=60");
            }
        }

        private Optional<String> caching(String path) {
            return Publisher.of(new Post())
                    .handle(HttpRequest.of("GET", path).withHeader("If-None-Match", "\"1\""))
                    .headers()
                    .first("Cache-Control");
        }

        @Test
        void is_kept_from_caches_that_many_share_unless_the_view_says_otherwise() {
            assertThat(caching("/")).isEmpty();
            assertThat(caching("/letter")).contains("private");
            assertThat(caching("/dated")).contains("private, no-cache");
            assertThat(caching("/tagged")).contains("private, no-cache");
            assertThat(caching("/public")).contains("public, max-age=60");
        }
    }

    @Nested
    class An_override {
        static final class StricterWiki extends Wiki {
            @Override
            @PermissionRule(Read.class)
            boolean everybodyReads(Page page) {
                return false;
            }
        }

        static final class OpenWiki extends Wiki {
            @Override
            @View(permission = Anybody.class)
            String show(Page page) {
                return "open " + page.name();
            }
        }

        static final class ForgetfulWiki extends Wiki {
            @Override
            @View
            String show(Page page) {
                return "forgotten " + page.name();
            }
        }

        @Test
        void of_a_rule_counts_for_one_app_only() {
            Response answer = Publisher.of(new StricterWiki()).handle(HttpRequest.of("GET", "/a"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(send("GET", "/a", null).status()).isEqualTo(200);
        }

        @Test
        void can_open_a_view_if_it_says_so() {
            Response answer = Publisher.of(new OpenWiki()).handle(HttpRequest.of("GET", "/secret"));

            assertThat(answer.status()).isEqualTo(200);
        }

        @Test
        void cannot_open_a_view_by_forgetting_its_permission() {
            assertThatThrownBy(() -> Publisher.of(new ForgetfulWiki()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageMatching("""
                            1 problem in the configuration\\.

                            1\\) \\[dectate-refused\\] ForgetfulWiki: The GET view of org\\.waymark\\.web\\.PermissionTest\\$Page takes the \
                            permission Read, and what overrides it takes none\\.
                                @\\S+.* on Wiki\\.show
                                    at \\S+\\$Wiki\\.show\\(PermissionTest\\.java:\\d+\\)
                                @\\S+.* on ForgetfulWiki\\.show
                                    at \\S+\\$ForgetfulWiki\\.show\\(PermissionTest\\.java:\\d+\\)
                              Fix: Say permission = Read\\.class again, or permission = Anybody\\.class if it is to be open\\.
                            """);
        }

        static final class CarelessInAllWays extends Wiki {
            @Override
            @View
            String show(Page page) {
                return "forgotten";
            }

            @View(name = "map")
            String map() {
                return "map";
            }

            @View(name = "map")
            String otherMap() {
                return "other map";
            }

            @Tween(name = "origin")
            Response anyOrigin(Request request, Next next) throws Exception {
                return next.handle(request);
            }
        }

        @Test
        void is_refused_together_with_all_else_that_is_wrong() {
            assertThatThrownBy(() -> Publisher.of(new CarelessInAllWays()))
                    .hasMessageStartingWith("3 problems in the configuration.\n")
                    .hasMessageContaining("GET view \"map\" of the app itself.\n")
                    .hasMessageContaining("Page takes the permission Read, and what overrides it takes none.\n")
                    .hasMessageContaining("A tween \"origin\" is there already, and every app needs what it does.\n");
        }

        static final class Beside extends Wiki {
            @Override
            @Html
            String show(Page page) {
                return "forgotten";
            }
        }

        static final class OpenBeside extends Wiki {
            @Html(permission = Anybody.class)
            String page(Page page) {
                return "open";
            }
        }

        static final class InPlaceOfAnOpenOne extends Wiki {
            @Override
            @View(name = "who")
            String who(Page page, Optional<User> user, Request request) {
                return "who";
            }
        }

        @Test
        void cannot_open_a_view_by_standing_beside_it_without_a_permission() {
            assertThatThrownBy(() -> Publisher.of(new Beside()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageMatching("""
                            1 problem in the configuration\\.

                            1\\) \\[dectate-refused\\] Beside: The GET view of org\\.waymark\\.web\\.PermissionTest\\$Page takes the \
                            permission Read, and the GET view of org\\.waymark\\.web\\.PermissionTest\\$Page as text/html beside it \
                            answers everybody\\.
                                @\\S+.* on Wiki\\.show
                                    at \\S+Wiki\\.show\\(PermissionTest\\.java:\\d+\\)
                                @\\S+.* on Beside\\.show
                                    at \\S+Beside\\.show\\(PermissionTest\\.java:\\d+\\)
                              Fix: Say permission = Read\\.class there too, or permission = Anybody\\.class if it is to be open\\.
                            """);
            Publisher.of(new OpenBeside());
            Publisher.of(new InPlaceOfAnOpenOne());
        }

        static final class BesideTheInternal extends Tabled {
            @Html(name = "row")
            String data(Page page) {
                return "row";
            }
        }

        @Test
        void cannot_open_an_internal_view_by_standing_beside_it() {
            assertThatThrownBy(() -> Publisher.of(new BesideTheInternal()))
                    .hasMessageContaining("Page is internal, and the GET view \"row\"")
                    .hasMessageEndingWith(
                            "Say internal = true there too, or permission = Anybody.class if it is to be open.\n");
        }

        static class Tabled extends App {
            @Path("/{name}")
            Page page(String name) {
                return new Page(name, "Ann");
            }

            @View(name = "row", internal = true)
            String row(Page page) {
                return "row";
            }
        }

        static class Open extends Tabled {
            @Override
            @View(name = "row")
            String row(Page page) {
                return "open row";
            }
        }

        static class OpenToAll extends Tabled {
            @Override
            @View(name = "row", permission = Anybody.class)
            String row(Page page) {
                return "open row";
            }
        }

        @Test
        void cannot_open_a_view_by_forgetting_that_it_is_internal() {
            assertThatThrownBy(() -> Publisher.of(new Open())).hasMessageMatching("""
                            1 problem in the configuration\\.

                            1\\) \\[dectate-refused\\] Open: The GET view "row" of org\\.waymark\\.web\\.PermissionTest\\$Page is internal, \
                            and what overrides it answers everybody\\.
                                @\\S+.* on Tabled\\.row
                                    at \\S+Tabled\\.row\\(PermissionTest\\.java:\\d+\\)
                                @\\S+.* on Open\\.row
                                    at \\S+Open\\.row\\(PermissionTest\\.java:\\d+\\)
                              Fix: Say internal = true again, or permission = Anybody\\.class if it is to be open\\.
                            """);
            assertThat(Publisher.of(new OpenToAll())
                            .handle(HttpRequest.of("GET", "/a/row"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class A_view_of_the_app_itself {
        interface Members {
            @View(name = "members", permission = Read.class)
            default String members() {
                return "members";
            }
        }

        interface Staff {
            @View(name = "members", permission = Read.class)
            default String staff() {
                return "staff";
            }
        }

        static class Office extends App implements Members {
            @View(permission = Read.class)
            String show() {
                return "office";
            }

            @View(name = "row", internal = true)
            String row() {
                return "row";
            }

            @View(name = "plain")
            String plain() {
                return "plain " + getClass().getSimpleName();
            }
        }

        static final class Opened extends Office {
            @Override
            @View(permission = Anybody.class)
            String show() {
                return "open";
            }

            @View(name = "plain")
            String again(Opened open) {
                return "again";
            }

            @Mount("/branch")
            Branch branch() {
                return new Branch();
            }

            @Mount("/office")
            Office office() {
                return new Office();
            }
        }

        static final class Branch extends Office {
            @Override
            @View(name = "plain")
            String plain() {
                return "branch";
            }
        }

        static final class Forgetful extends Office {
            @View
            String start(Forgetful app) {
                return "forgotten";
            }
        }

        static final class Talkative extends Office {
            @Override
            @View(name = "row")
            String row() {
                return "open row";
            }
        }

        static final class Careless extends Office {
            @Override
            @View(name = "members")
            public String members() {
                return "all of them";
            }
        }

        static final class Torn extends App implements Members, Staff {}

        private Response get(App app, String path) {
            return Publisher.of(app).handle(HttpRequest.of("GET", path));
        }

        @Test
        void is_overridden_by_one_of_a_subtype() throws IOException {
            assertThat(bodyOf(get(new Opened(), "/"))).isEqualTo("open");
            assertThat(bodyOf(get(new Opened(), "/plain"))).isEqualTo("again");
            assertThat(Site.of(Opened.class).committed().plan().overrides(Opened.class))
                    .extracting(one -> one.winner().identity().toString())
                    .containsExactlyInAnyOrder("GET view of the app itself", "GET view \"plain\" of the app itself");
        }

        @Test
        void is_that_of_each_app_where_several_are_mounted() throws IOException {
            assertThat(bodyOf(get(new Opened(), "/branch/plain"))).isEqualTo("branch");
            assertThat(bodyOf(get(new Opened(), "/office/plain"))).isEqualTo("plain Office");
            assertThat(get(new Opened(), "/branch").status()).isEqualTo(401);
            assertThat(get(new Opened(), "/office").status()).isEqualTo(401);
        }

        @Test
        void cannot_be_opened_by_forgetting_its_permission() {
            assertThatThrownBy(() -> Publisher.of(new Forgetful()))
                    .hasMessageContaining(
                            "The GET view of the app itself takes the permission Read, and what overrides it takes none.\n")
                    .hasMessageContaining(" on Office.show\n")
                    .hasMessageContaining(" on Forgetful.start\n")
                    .hasMessageEndingWith(
                            "Say permission = Read.class again, or permission = Anybody.class if it is to be open.\n");
        }

        @Test
        void cannot_be_opened_by_forgetting_that_it_is_internal() {
            assertThatThrownBy(() -> Publisher.of(new Talkative()))
                    .hasMessageContaining("The GET view \"row\" of the app itself is internal,"
                            + " and what overrides it answers everybody.\n");
        }

        @Test
        void cannot_be_opened_by_an_app_that_extends_it_by_an_interface() {
            assertThatThrownBy(() -> Publisher.of(new Careless()))
                    .hasMessageContaining("The GET view \"members\" of the app itself takes the permission Read,");
        }

        @ParameterizedTest
        @ValueSource(classes = {App.class, Office.class, Branch.class})
        void cannot_be_opened_in_code_whichever_class_is_said(Class<? extends App> model) {
            Site.Builder site = Site.builder(Branch.class)
                    .declare(Branch.class, branch -> branch.view(model, (app, request) -> "forgotten"));

            assertThatThrownBy(site::build)
                    .hasMessageContaining("The GET view of the app itself takes the permission Read,");
        }

        @Test
        void conflicts_with_one_in_code() {
            Site.Builder site = Site.builder(Branch.class)
                    .declare(
                            Office.class,
                            office -> office.view(Office.class, (app, request) -> "", view -> view.name("plain")
                                    .internal()));

            assertThatThrownBy(site::build)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("2 directives with the same identity: GET view \"plain\" of the app itself.");
        }

        @Test
        void conflicts_with_one_of_a_type_that_is_not_related() {
            assertThatThrownBy(() -> Publisher.of(new Torn()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("GET view \"members\" of the app itself");
        }

        @Test
        void is_shown_by_tools_with_the_class_of_the_app() {
            List<AppView> views = AppView.of(Site.of(Opened.class), Opened.class);

            assertThat(views).isNotEmpty().allMatch(view -> view.model() == Opened.class);
        }
    }

    @Nested
    class An_app_is_refused {
        static final class NoPrincipal extends App {
            @Identify
            String user(Request request) {
                return "";
            }
        }

        static final class TooCurious extends App {
            @Identify
            User user(String name) {
                return new User(name);
            }
        }

        static final class Undecided extends App {
            @PermissionRule(Read.class)
            String rule(User user) {
                return "maybe";
            }
        }

        static final class Unjudging extends App {
            @VerifyIdentity
            boolean exists(Request request) {
                return true;
            }
        }

        static final class Overjudging extends App {
            @VerifyIdentity
            boolean exists(User user, String name) {
                return true;
            }
        }

        static final class TwoRules extends App {
            @PermissionRule(Read.class)
            boolean one(User user, Page page) {
                return true;
            }

            @PermissionRule(Read.class)
            boolean other(User user, Page page) {
                return false;
            }
        }

        private void isRefused(App app, String because) {
            assertThatThrownBy(() -> Publisher.of(app))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(because);
        }

        @Test
        void if_an_identity_is_no_principal() {
            isRefused(
                    new NoPrincipal(),
                    "NoPrincipal.user returns a String, which is no java.security.Principal. Let its class implement that,"
                            + " so that it is known to be somebody.");
        }

        @Test
        void if_an_identity_depends_on_what_is_not_there() {
            isRefused(
                    new TooCurious(),
                    "TooCurious.user has the parameter java.lang.String name, but all that there is yet are the Request"
                            + " and the app. Take it out.");
        }

        @Test
        void if_a_rule_does_not_say_yes_or_no() {
            isRefused(
                    new Undecided(),
                    "A permission rule says yes or no, but Undecided.rule returns String. Let it return boolean.");
        }

        @Test
        void if_a_verification_judges_nobody() {
            isRefused(
                    new Unjudging(),
                    "Unjudging.exists takes no java.security.Principal to judge. Add a parameter for one.");
        }

        @Test
        void if_a_verification_judges_by_more() {
            isRefused(
                    new Overjudging(),
                    "Overjudging.exists has the parameter java.lang.String name, but it judges one"
                            + " java.security.Principal, with the Request and the app at hand. Take it out.");
        }

        @Test
        void if_two_rules_judge_the_same() {
            isRefused(
                    new TwoRules(),
                    "permission org.waymark.web.PermissionTest$Read of org.waymark.web.PermissionTest$User for"
                            + " org.waymark.web.PermissionTest$Page");
        }
    }
}

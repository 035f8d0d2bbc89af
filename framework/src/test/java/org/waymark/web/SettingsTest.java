package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.dectate.ConfigurationException;
import org.waymark.web.http.Server;
import org.waymark.web.testing.TestClient;

/** Settings with defaults in the app, overridden from outside, and services that are made of them. */
class SettingsTest {
    record Smtp(String host, int port, Optional<String> user, List<String> relays, boolean startTls) {
        Smtp {
            if (port < 0) {
                throw new IllegalArgumentException("The port is negative.");
            }
        }
    }

    record Mailer(String target, int made) {}

    static class Wiki extends App {
        int made;

        @Settings("smtp")
        Smtp smtp() {
            return new Smtp("localhost", 25, Optional.empty(), List.of(), false);
        }

        @Service
        Mailer mailer(Smtp smtp, Wiki app) {
            made++;
            return new Mailer(smtp.host() + ":" + smtp.port(), made);
        }

        @View
        String show(Smtp smtp, Request request) {
            return smtp + " " + smtp.equals(request.settings(Smtp.class));
        }

        @View(name = "mail")
        String mail(Mailer mailer, Request request) {
            return mailer + " " + mailer.equals(request.service(Mailer.class));
        }

        @Mount("/side")
        Side side() {
            return new Side();
        }
    }

    static class Side extends App {
        @View
        String show(Request request) {
            return request.settings(Smtp.class).host() + " "
                    + request.service(Mailer.class).made();
        }

        @View(name = "none")
        String none(Request request) {
            return request.service(Thread.class).getName();
        }

        @View
        String error(IllegalArgumentException error) {
            return error.getMessage();
        }
    }

    static final String DEFAULTS = "Smtp[host=localhost, port=25, user=Optional.empty, relays=[], startTls=false] true";

    @TempDir
    Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static String shown(Site.Builder site) {
        return TestClient.of(site.build(), new Wiki()).get("/").body();
    }

    @Nested
    class ASection {
        @Test
        void hasDefaults() {
            assertThat(TestClient.of(new Wiki()).get("/").body()).isEqualTo(DEFAULTS);
        }

        @Test
        void isOverriddenByAFile() throws IOException {
            Path file = file(
                    "site.properties",
                    "# Settings of the site",
                    "smtp.host = mail.example.com",
                    "smtp.relays = a, \\",
                    "    b",
                    "smtp.startTls=true");

            assertThat(shown(Site.builder(Wiki.class).settings(file)))
                    .isEqualTo("Smtp[host=mail.example.com, port=25, user=Optional.empty, relays=[a, b], startTls=true]"
                            + " true");
        }

        @Test
        void keepsATextAsItWasWritten() {
            assertThat(shown(Site.builder(Wiki.class)
                            .environment(Map.of(
                                    "WAYMARK_SMTP_HOST",
                                    " a, b,,",
                                    "WAYMARK_SMTP_PORT",
                                    " 3 ",
                                    "WAYMARK_SMTP_RELAYS",
                                    " c, d"))))
                    .isEqualTo("Smtp[host= a, b,,, port=3, user=Optional.empty, relays=[c, d], startTls=false] true");
        }

        @Test
        void isOverriddenByLaterFilesAndThenByTheEnvironment() throws IOException {
            Path first = file("first.properties", "smtp.host = first", "smtp.port = 1", "smtp.user = ann");
            Path second = file("second.properties", "smtp.host = second", "smtp.port = 2");

            assertThat(shown(Site.builder(Wiki.class)
                            .settings(first)
                            .settings(second)
                            .environment(
                                    Map.of("WAYMARK_SMTP_PORT", "3", "WAYMARK_SMTP_START_TLS", "true", "HOME", "x"))))
                    .isEqualTo("Smtp[host=second, port=3, user=Optional[ann], relays=[], startTls=true] true");
        }

        @Test
        void isOverriddenByFilesOfTheCommandLine() throws IOException {
            String file = file("site.properties", "smtp.host = mail").toString();

            try (Server server = App.run(new Wiki(), "--port", "0", "--settings", file)) {
                assertThat(TestClient.of(server.address()).get("/").body()).startsWith("Smtp[host=mail,");
            }
        }

        @Test
        void isDeclaredInCode() {
            Site site = Site.builder(Side.class)
                    .environment(Map.of("WAYMARK_MAIL_HOST", "outside"))
                    .declare(Side.class, side -> side.settings(
                                    "mail", Smtp.class, app -> new Smtp("code", 1, Optional.empty(), List.of(), false))
                            .service(
                                    Mailer.class,
                                    (app, others) -> new Mailer(
                                            others.settings(Smtp.class).host(), 7)))
                    .build();

            assertThat(TestClient.of(site, new Side()).get("/").body()).isEqualTo("outside 7");
        }

        static class Static extends App {
            @Settings("smtp")
            static Smtp smtp() {
                return new Smtp("static", 25, Optional.empty(), List.of(), false);
            }

            @View
            String show(Smtp smtp) {
                return smtp.host();
            }
        }

        @Test
        void mayComeFromAStaticMethod() {
            assertThat(TestClient.of(new Static()).get("/").body()).isEqualTo("static");
        }

        static class Customer extends Wiki {
            @Override
            Smtp smtp() {
                return new Smtp("customer", 25, Optional.empty(), List.of(), false);
            }
        }

        @Test
        void isOverriddenInASubtype() {
            assertThat(TestClient.of(new Customer()).get("/mail").body())
                    .isEqualTo("Mailer[target=customer:25, made=1] true");
        }
    }

    @Nested
    class Mistakes {
        private void isRefused(Site.Builder site, String... lines) {
            assertThatThrownBy(site::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(String.join("\n", lines));
        }

        @Test
        void areToldAllAtOnceWithTheirPlaces() throws IOException {
            Path file = file(
                    "site.properties", "", "smtp.prot = 3", "smpt.port = 3", "smtp.port = many", "other.thing = 1");

            isRefused(
                    Site.builder(Wiki.class).settings(file).environment(Map.of("WAYMARK_SMTP_HOTS", "x")),
                    "site.properties:4: \"many\" is no int for smtp.port.",
                    "site.properties:2: the settings \"smtp\" have no \"prot\". The nearest is \"port\".",
                    "site.properties:3: there are no settings \"smpt\". The nearest is \"smtp\".",
                    "site.properties:5: there are no settings \"other\". There are [hosts, smtp].",
                    "WAYMARK_SMTP_HOTS: the settings \"smtp\" have no such variable. The nearest is"
                            + " \"WAYMARK_SMTP_HOST\".");
        }

        @Test
        void includeValuesThatTheRecordRefuses() throws IOException {
            Site site = Site.builder(Wiki.class)
                    .settings(file("site.properties", "smtp.port = -1"))
                    .build();

            assertThatThrownBy(() -> site.publish(new Wiki()))
                    .hasMessage("The settings \"smtp\" are refused: The port is negative. They are overridden by"
                            + " [site.properties:1].");
        }

        static class Office extends App {
            @Settings("office")
            static Smtp smtp() {
                return new Smtp("office", 25, Optional.empty(), List.of(), false);
            }
        }

        static class City extends App {
            @Mount("/office/{name}")
            Office office(String name) {
                return new Office();
            }
        }

        @Test
        void includeValuesThatTheRecordOfAMountedAppRefuses() throws IOException {
            Site site = Site.builder(City.class)
                    .settings(file("site.properties", "office.port = -1"))
                    .build();

            assertThatThrownBy(() -> site.publish(new City()))
                    .hasMessage("The settings \"office\" are refused: The port is negative. They are overridden by"
                            + " [site.properties:1].");
        }

        @Test
        void includeFilesThatAreNone() throws IOException {
            Site.Builder site = Site.builder(Wiki.class);
            Path other = file("site.yaml");
            Path nameless = file("nameless.properties", "", "port = 1");

            assertThatThrownBy(() -> site.settings(folder.resolve("none.properties")))
                    .hasMessage("There is no settings file " + folder.resolve("none.properties") + ".");
            assertThatThrownBy(() -> site.settings(other))
                    .hasMessage(
                            "Settings are read from files that end in .properties or .json, not from " + other + ".");
            assertThatThrownBy(() -> site.settings(nameless))
                    .hasMessage("nameless.properties:2: \"port\" is in no section. Write it as section.setting, such as"
                            + " smtp.port.");
        }

        record Key(Optional<String> text) {}

        record Store(String store) {}

        static class Keys extends App {
            @Settings("key")
            Key key() {
                return new Key(Optional.empty());
            }

            @Settings("key-ring")
            Store ring() {
                return new Store("");
            }

            @View
            String show(Key key, Store store) {
                return key + " " + store;
            }
        }

        @Test
        void areNotVariablesOfOtherSectionsOrOfHowAProgramIsRun() {
            Site site = Site.builder(Keys.class)
                    .environment(Map.of("WAYMARK_KEY_STORE", "file", "WAYMARK_KEY_RING_STORE", "here"))
                    .build();

            assertThat(TestClient.of(site, new Keys()).get("/").body())
                    .isEqualTo("Key[text=Optional.empty] Store[store=here]");
            isRefused(
                    Site.builder(Keys.class).environment(Map.of("WAYMARK_KEY_RING_STOER", "x")),
                    "WAYMARK_KEY_RING_STOER: the settings \"key-ring\" have no such variable. The nearest is"
                            + " \"WAYMARK_KEY_RING_STORE\".");
        }

        static class KeyStore extends App {
            @Settings("key")
            Store key() {
                return new Store("");
            }
        }

        @Test
        void includeASettingThatSaysHowAProgramIsRun() {
            assertThatThrownBy(() -> Publisher.of(new KeyStore()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(
                            "The setting \"store\" of the settings \"key\" would be WAYMARK_KEY_STORE in the"
                                    + " environment, which says how the program is run. Give the setting or the section another"
                                    + " name.");
        }

        static class NoRecord extends App {
            @Settings("smtp")
            String smtp() {
                return "";
            }
        }

        @Test
        void includeASectionThatIsNoRecord() {
            assertThatThrownBy(() -> Publisher.of(new NoRecord()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("The settings \"smtp\" are a String, which is no record. Make it one.");
        }

        static class WithParameter extends App {
            @Settings("smtp")
            Smtp smtp(Request request) {
                return null;
            }
        }

        @Test
        void includeASectionThatAsksForMore() {
            assertThatThrownBy(() -> Publisher.of(new WithParameter()))
                    .hasMessageContaining("WithParameter.smtp has parameters, but settings come before all else. Take"
                            + " them out.");
        }

        @Test
        void includeSettingsThatComeTooLate() throws IOException {
            String file = file("site.properties").toString();
            Site site = Site.of(Wiki.class);

            assertThatThrownBy(() -> App.run(site, new Wiki(), "--settings", file))
                    .hasMessage("The settings of the site have been read already. Name the file with settings(...) when"
                            + " the site is built.");
        }
    }

    @Nested
    class AService {
        @Test
        void isMadeOnceForEachApp() {
            TestClient client = TestClient.of(new Wiki());

            assertThat(client.get("/mail").body()).isEqualTo("Mailer[target=localhost:25, made=1] true");
            assertThat(client.get("/mail").body()).isEqualTo("Mailer[target=localhost:25, made=1] true");
        }

        @Test
        void isFoundFromMountedApps() {
            assertThat(TestClient.of(new Wiki()).get("/side").body()).isEqualTo("localhost 1");
        }

        @Test
        void isMissedByName() {
            assertThat(TestClient.of(new Wiki()).get("/side/none").body())
                    .isEqualTo("No app around here has a java.lang.Thread. Add a method with @Service or @Settings that"
                            + " returns one.");
        }

        static class Tested extends Wiki {
            @Service
            Mailer none() {
                return new Mailer("nowhere", 0);
            }
        }

        @Test
        void isOverriddenByAnotherForItsClass() {
            assertThat(TestClient.of(new Tested()).get("/mail").body())
                    .isEqualTo("Mailer[target=nowhere, made=0] true");
        }

        static class Circle extends App {
            @Service
            Mailer mailer(Thread thread) {
                return new Mailer("", 0);
            }

            @Service
            Thread thread(Mailer mailer) {
                return new Thread();
            }

            @View
            String show(Mailer mailer) {
                return "";
            }

            @View
            String error(IllegalStateException error) {
                return error.getMessage();
            }
        }

        @Test
        void needsNoServiceThatNeedsIt() {
            assertThat(TestClient.of(new Circle()).get("/").body())
                    .isEqualTo("Services need each other in a circle: Mailer → Thread → Mailer. Let one of them do"
                            + " without.");
        }

        record Pool(int number, Smtp smtp) {}

        record Borrower(int number, Pool pool) {}

        static class Branch extends App {
            private static final AtomicInteger MADE = new AtomicInteger();

            @Settings("branch")
            static Smtp smtp() {
                return new Smtp("branch", 25, Optional.empty(), List.of(), true);
            }

            @Service
            static Pool pool(Smtp smtp) {
                return new Pool(MADE.incrementAndGet(), smtp);
            }

            @Service
            Borrower borrower(Pool pool) {
                return new Borrower(MADE.incrementAndGet(), pool);
            }

            @View
            String show(Borrower borrower) {
                return borrower.number() + " " + borrower.pool().number();
            }
        }

        static class Branches extends App {
            @Mount("/{name}")
            Branch branch(String name) {
                return new Branch();
            }
        }

        @Test
        void isMadeOnceForAllAppsOfAClassIfItNeedsNone() {
            TestClient client = TestClient.of(new Branches());
            Branch.MADE.set(0);

            assertThat(client.get("/a").body()).isEqualTo("2 1");
            assertThat(client.get("/b").body()).isEqualTo("3 1");
            assertThat(TestClient.of(new Branches()).get("/a").body()).isEqualTo("5 4");
        }

        static class OfRequest extends App {
            @Service
            Mailer mailer(Request request) {
                return new Mailer("", 0);
            }
        }

        @Test
        void doesNotDependOnARequest() {
            assertThatThrownBy(() -> Publisher.of(new OfRequest()))
                    .hasMessageContaining(
                            "OfRequest.mailer has the parameter org.waymark.web.Request request, but a"
                                    + " service is made once for an app, of settings, other services and the app. Take it out.");
        }
    }
}

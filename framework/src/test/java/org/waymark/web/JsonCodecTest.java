package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.dectate.ConfigurationException;
import org.waymark.web.testing.TestClient;

/** Which codec an app has. */
class JsonCodecTest {
    /** Writes its name around a value, and reads any text. */
    private record Naming(String name) implements JsonCodec {
        @Override
        public byte[] write(Object value) {
            return (name + "(" + value + ")").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object read(byte[] json, Type type) {
            return new Sent(name + " " + new String(json, StandardCharsets.UTF_8));
        }
    }

    /** One of the class path. */
    public static final class First implements JsonCodec {
        @Override
        public byte[] write(Object value) {
            return "first".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object read(byte[] json, Type type) {
            return new Sent("first");
        }
    }

    /** Another one. */
    public static final class Second implements JsonCodec {
        @Override
        public byte[] write(Object value) {
            return new byte[0];
        }

        @Override
        public Object read(byte[] json, Type type) {
            return new Sent("second");
        }
    }

    record Sent(String text) {}

    static class Plain extends App {
        @Json
        String show() {
            return "plain";
        }

        @Json(name = "sent", method = "POST")
        String take(@Body Sent sent) {
            return sent.text();
        }
    }

    static class Own extends Plain {
        @Service
        static JsonCodec codec() {
            return new Naming("own");
        }

        @Mount("/plain")
        Plain plain() {
            return new Plain();
        }
    }

    @TempDir
    Path folder;

    /** Does something as if these codecs were on the class path. */
    private <T> T with(Supplier<T> work, Class<?>... codecs) throws IOException {
        Path services = folder.resolve("codecs");
        StringBuilder names = new StringBuilder();
        for (Class<?> codec : codecs) {
            names.append(codec.getName()).append('\n');
        }
        Files.writeString(services, names);
        URL found = services.toUri().toURL();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(before) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.equals("META-INF/services/" + JsonCodec.class.getName())
                        ? Collections.enumeration(Collections.singleton(found))
                        : super.getResources(name);
            }
        });
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String sent(TestClient client, String path) {
        return client.send("POST", path, "application/json", "tea").body();
    }

    @Nested
    class The_codec_of_the_class_path {
        @Test
        void is_that_of_an_app_without_one_of_its_own() throws IOException {
            TestClient client = with(() -> TestClient.of(new Plain()), First.class);

            assertThat(client.get("/").body()).isEqualTo("first");
        }

        @Test
        void is_not_chosen_by_chance_if_there_are_several() {
            assertThatThrownBy(() -> with(() -> Site.of(Plain.class), Second.class, First.class))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("The class path has several JSON codecs: " + First.class.getName() + ", "
                            + Second.class.getName() + ". Take all but one of them away, or let a method with @Service"
                            + " return the JsonCodec that is meant.")
                    .hasMessageContaining("@Json on Plain.show");
        }
    }

    @Nested
    class A_codec_that_is_a_service {
        @Test
        void goes_before_all_of_the_class_path() throws IOException {
            TestClient client = with(() -> TestClient.of(new OwnAlone()), First.class, Second.class);

            assertThat(client.get("/").body()).isEqualTo("own(plain)");
            assertThat(sent(client, "/sent")).isEqualTo("own(own tea)");
        }

        static class OwnAlone extends App {
            @Service
            static JsonCodec codec() {
                return new Naming("own");
            }

            @Json
            String show() {
                return "plain";
            }

            @Json(name = "sent", method = "POST")
            String take(@Body Sent sent) {
                return sent.text();
            }
        }

        @Test
        void is_that_of_apps_that_are_mounted_too() throws IOException {
            TestClient client = with(() -> TestClient.of(new Own()), First.class);

            assertThat(client.get("/plain").body()).isEqualTo("own(plain)");
            assertThat(sent(client, "/plain/sent")).isEqualTo("own(own tea)");
        }

        @Test
        void may_be_declared_in_code() {
            Site site = Site.builder(OwnAlone.class)
                    .declare(
                            OwnAlone.class,
                            app -> app.view(
                                    OwnAlone.class,
                                    (self, request) ->
                                            request.body().as(Sent.class).text(),
                                    view -> view.name("as").method("POST")))
                    .build();

            assertThat(sent(TestClient.of(site, new OwnAlone()), "/as")).isEqualTo("own tea");
        }

        static class TooNarrow extends App {
            @Service
            static First codec() {
                return new First();
            }
        }

        @Test
        void is_refused_if_nobody_would_ask_for_it() {
            assertThatThrownBy(() -> Site.of(TooNarrow.class))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(
                            "The codec of an app is a service of the class JsonCodec, not First. Say JsonCodec.");
        }
    }
}

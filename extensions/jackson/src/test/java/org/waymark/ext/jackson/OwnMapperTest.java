package org.waymark.ext.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.web.App;
import org.waymark.web.Body;
import org.waymark.web.Json;
import org.waymark.web.JsonCodec;
import org.waymark.web.Mount;
import org.waymark.web.Service;
import org.waymark.web.Site;
import org.waymark.web.testing.TestClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** An app whose JSON is written by a mapper of its own, while the codec of the extension is on the class path. */
class OwnMapperTest {
    record Entry(String firstName, int visits) {}

    static class Visitors extends App {
        @Service
        static JsonCodec json() {
            return new JacksonCodec(JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build());
        }

        @Json
        Entry show() {
            return new Entry("Ann", 3);
        }

        @Json(method = "POST")
        Entry take(@Body Entry entry) {
            return entry;
        }

        @Mount("/branch")
        Branch branch() {
            return new Branch();
        }
    }

    static class Branch extends App {
        @Json
        Entry show() {
            return new Entry("Bob", 1);
        }
    }

    private final TestClient visitors = TestClient.of(new Visitors());

    @Test
    void itsMapperWritesAndReads() {
        assertThat(visitors.get("/").body()).isEqualTo("{\"first_name\":\"Ann\",\"visits\":3}");
        assertThat(visitors.send("POST", "/", "application/json", "{\"first_name\":\"Eve\",\"visits\":1}")
                        .body())
                .isEqualTo("{\"first_name\":\"Eve\",\"visits\":1}");
    }

    @Test
    void itsMapperWritesForAppsThatItMounts() {
        assertThat(visitors.get("/branch").body()).isEqualTo("{\"first_name\":\"Bob\",\"visits\":1}");
        assertThat(TestClient.of(new Branch()).get("/").body()).isEqualTo("{\"firstName\":\"Bob\",\"visits\":1}");
    }

    @Test
    void anAppInCodeReadsJsonToo() {
        Site site = Site.builder(Branch.class)
                .declare(
                        Branch.class,
                        branch -> branch.json(
                                Branch.class,
                                (app, request) -> request.body().as(Entry.class).visits() + 1,
                                view -> view.method("POST")))
                .build();
        TestClient branch = TestClient.of(site, new Branch());

        assertThat(branch.send("POST", "/", "application/json", "{\"firstName\":\"Eve\",\"visits\":1}")
                        .body())
                .isEqualTo("2");
        assertThat(branch.send("POST", "/", "application/json", "{\"visits\":\"many\"}")
                        .status())
                .isEqualTo(422);
        assertThat(branch.send("POST", "/", "application/json", "{").status()).isEqualTo(400);
    }
}

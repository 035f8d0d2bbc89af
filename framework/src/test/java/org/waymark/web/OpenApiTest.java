package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.JsonText;
import org.waymark.web.http.NotFound;
import org.waymark.web.http.Response;
import org.waymark.web.http.UnprocessableContent;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {
    enum Size {
        SMALL,
        LARGE
    }

    record Line(String article, @Default("1") Integer amount) {}

    record Order(
            UUID id, Size size, List<Line> lines, Optional<LocalDate> due, Map<String, Double> prices, Order before) {}

    static final class Change {}

    /** An app with all that a document tells of. */
    static class Shop extends App {
        @Path("/orders/{id}")
        Order order(UUID id) {
            return null;
        }

        @Mount("/branches/{id}")
        Branch branch(int id) {
            return new Branch();
        }

        @Identify(challenge = "Basic realm=\"Shop\"")
        ToolSamples.User user(Request request) {
            return null;
        }

        @View
        String home(@Default("10") int size, @Named("q") Optional<String> query, @Named("tag") List<Size> tags) {
            return "";
        }

        @View(name = "openapi.json")
        Response openApi(Request request) {
            return OpenApi.response(request);
        }

        @Html
        String show(Order order) {
            return "";
        }

        @View(name = "lines", method = "POST", permission = Change.class)
        void add(Order order, @Body Line line) {}

        @View(name = "lines", produces = "text/csv")
        String csv(Order order) {
            return "";
        }

        @Json(name = "lines", produces = "application/hal+json")
        List<Line> lines(Order order) {
            return List.of();
        }

        @View(name = "lines", method = "PUT", consumes = "text/csv")
        void replace(Order order, @Body String csv) {}

        @View(name = "orders", method = "POST")
        void order(@Body Order order, ToolSamples.User user) {}

        @View(name = "hidden", internal = true)
        String hidden(Order order) {
            return "";
        }
    }

    static class Branch extends App {
        record Day(LocalDate day) {}

        @Path("/{id}/{day}")
        Day day(long id, LocalDate day) {
            return new Day(day);
        }

        @View
        String show(Day day, @Named("since") Instant since) {
            return "";
        }

        @View
        String closed(NotFound error) {
            return "";
        }

        int id() {
            return 1;
        }
    }

    private static final String CODECS = "META-INF/services/" + JsonCodec.class.getName();

    private final Map<String, ?> document = OpenApi.document(shop());

    /** Lets the framework find a codec for JSON, which the other tests go without. */
    private static Site shop() {
        Thread thread = Thread.currentThread();
        ClassLoader without = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(without) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return super.getResources(name.equals(CODECS) ? "conformance/codec" : name);
            }
        });
        try {
            return Site.of(Shop.class);
        } finally {
            thread.setContextClassLoader(without);
        }
    }

    @Test
    void the_document_is_that_of_the_golden_file() throws IOException {
        try (InputStream golden = OpenApiTest.class.getResourceAsStream("openapi.json")) {
            assertThat(JsonText.of(document)).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_view_serves_it() {
        Response response = shop().publish(new Shop()).handle(HttpRequest.of("GET", "/openapi.json"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("Content-Type")).contains("application/json");
    }

    @Test
    void it_is_made_once_for_a_site_and_sent_only_to_those_who_do_not_have_it() {
        Handler handler = shop().publish(new Shop());
        HttpRequest request = HttpRequest.of("GET", "/openapi.json");
        String tag = handler.handle(request).headers().first("ETag").orElseThrow();

        assertThat(handler.handle(request.withHeader("If-None-Match", tag)).status())
                .isEqualTo(304);
        assertThat(handler.handle(request).body())
                .isSameAs(handler.handle(request).body());
    }

    @Nested
    class What_the_specification_wants {
        @Test
        void every_variable_of_a_path_is_a_required_parameter_of_a_name_of_its_own() {
            operations().forEach(operation -> {
                List<String> variables = Pattern.compile("\\{([^}]+)}")
                        .matcher(operation.path())
                        .results()
                        .map(result -> result.group(1))
                        .toList();
                assertThat(operation.parameters().stream()
                                .filter(parameter -> "path".equals(parameter.get("in")))
                                .peek(parameter ->
                                        assertThat(parameter.get("required")).isEqualTo(true))
                                .map(parameter -> (String) parameter.get("name")))
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(variables);
            });
        }

        @Test
        void every_operation_has_a_response_and_every_response_a_description() {
            operations().forEach(operation -> assertThat(
                            (Map<?, ?>) operation.json().get("responses"))
                    .isNotEmpty()
                    .allSatisfy((status, response) -> assertThat(((Map<?, ?>) response).get("description"))
                            .isNotNull()));
        }

        @Test
        void every_reference_leads_somewhere() {
            Set<String> references = new TreeSet<>();
            collect(document, references);
            assertThat(references).isNotEmpty();
            for (String reference : references) {
                Object found = document;
                for (String step : List.of(reference.substring(2).split("/", -1))) {
                    found = ((Map<?, ?>) found).get(step);
                }
                assertThat(found).as(reference).isInstanceOf(Map.class);
            }
        }

        private void collect(Object value, Set<String> references) {
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, member) -> {
                    if (key.equals("$ref")) {
                        references.add((String) member);
                    }
                    collect(member, references);
                });
            } else if (value instanceof Iterable<?> elements) {
                elements.forEach(element -> collect(element, references));
            }
        }
    }

    /** Returns a part of a document by the way to it. */
    private static Object at(Object document, String... way) {
        Object found = document;
        for (String step : way) {
            assertThat(found).as(step).isInstanceOf(Map.class);
            found = ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    @SuppressWarnings("unchecked") // all names are text
    private static Map<String, Object> objectAt(Object document, String... way) {
        return (Map<String, Object>) at(document, way);
    }

    @Nested
    class What_is_sent {
        static class Files extends App {
            @View(name = "table", produces = "text/csv")
            Response table() {
                return Response.of(200);
            }

            @View(name = "image", produces = "image/png")
            byte[] image() {
                return new byte[0];
            }

            @View(name = "raw")
            byte[] raw() {
                return new byte[0];
            }

            @Html(name = "save", method = "POST")
            Response save() {
                return Response.redirect("/");
            }
        }

        private final Map<String, ?> files = OpenApi.document(Site.of(Files.class));

        @Test
        void has_the_media_type_that_the_view_says_whatever_directive_it_has() {
            assertThat(objectAt(document, "paths", "/orders/{id}/lines", "get", "responses", "200", "content"))
                    .isEqualTo(Map.of(
                            "text/csv",
                            Map.of("schema", Map.of("type", "string")),
                            "application/hal+json",
                            Map.of(
                                    "schema",
                                    Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/Line")))));
        }

        @Test
        void is_not_described_where_only_its_media_type_is_known() {
            assertThat(objectAt(files, "paths", "/table", "get", "responses", "200", "content"))
                    .isEqualTo(Map.of("text/csv", Map.of()));
            assertThat(objectAt(files, "paths", "/image", "get", "responses", "200", "content"))
                    .isEqualTo(Map.of("image/png", Map.of()));
            assertThat(objectAt(files, "paths", "/raw", "get", "responses", "200", "content"))
                    .isEqualTo(Map.of("application/octet-stream", Map.of()));
        }

        @Test
        void is_not_known_where_a_response_may_lead_elsewhere() {
            assertThat(objectAt(files, "paths", "/save", "post", "responses", "default"))
                    .isEqualTo(Map.of("description", "The view answers."));
        }

        @Test
        void may_be_refused_by_clients_unless_a_view_is_for_any() {
            assertThat(objectAt(document, "paths", "/orders/{id}/lines", "get", "responses"))
                    .containsKey("406");
            assertThat(objectAt(document, "paths", "/", "get", "responses")).doesNotContainKey("406");
        }
    }

    @Nested
    class What_is_taken {
        static class Scanner extends App {
            record Point(int x, int y) {}

            @View(name = "scan", method = "POST", consumes = "image/png")
            void scan(@Body InputStream image) {}

            @View(name = "scan", method = "PUT")
            void any(@Body byte[] bytes) {}

            @View(name = "point", method = "POST")
            void point(@Body Point point) {}

            @View(name = "upload", method = "POST", consumes = "multipart/form-data")
            void upload(Request request) {}
        }

        private final Map<String, ?> scanner = OpenApi.document(Site.of(Scanner.class));

        private Set<String> taken(Object of, String path, String method) {
            return objectAt(of, "paths", path, method, "requestBody", "content").keySet();
        }

        @Test
        void is_what_the_view_says_and_no_other() {
            assertThat(taken(document, "/orders/{id}/lines", "put")).containsExactly("text/csv");
            assertThat(taken(scanner, "/scan", "post")).containsExactly("image/png");
            assertThat(taken(scanner, "/upload", "post")).containsExactly("multipart/form-data");
            assertThat(objectAt(scanner, "paths", "/scan", "post", "responses")).containsKey("415");
        }

        @Test
        void is_anything_for_a_view_that_takes_bytes() {
            assertThat(taken(scanner, "/scan", "put")).containsExactly("application/octet-stream");
            assertThat(objectAt(scanner, "paths", "/scan", "put", "responses")).containsOnlyKeys("204");
        }

        @Test
        void is_a_form_if_text_says_all_of_the_record() {
            assertThat(taken(document, "/orders/{id}/lines", "post"))
                    .containsExactly("application/json", "application/x-www-form-urlencoded");
            assertThat(taken(document, "/orders", "post")).containsExactly("application/json");
        }

        @Test
        void is_a_form_alone_where_nothing_reads_JSON() {
            assertThat(taken(scanner, "/point", "post")).containsExactly("application/x-www-form-urlencoded");
        }
    }

    @Nested
    class Who_asks {
        static class Club extends App {
            @Path("/{name}")
            Guest member(String name, ToolSamples.User user) {
                return new Guest(name);
            }

            @Identify(challenge = "Bearer")
            ToolSamples.User user(Request request) {
                return null;
            }

            @View
            String show(Guest guest) {
                return "";
            }

            @View(name = "me")
            String me(Principal somebody) {
                return "";
            }

            @View(name = "news", produces = "text/html")
            String news(ToolSamples.User user) {
                return "";
            }

            @View(name = "news", produces = "text/plain")
            String news(Optional<ToolSamples.User> user) {
                return "";
            }
        }

        record Guest(String name) {}

        private final Map<String, ?> club = OpenApi.document(Site.of(Club.class));

        @Test
        void has_to_be_known_to_a_view_that_takes_somebody() {
            Map<String, Object> order = objectAt(document, "paths", "/orders", "post");
            assertThat(order.get("security")).isEqualTo(List.of(Map.of("basic", List.of())));
            assertThat(at(order, "responses", "401", "description")).isEqualTo("Nobody said who asks.");
            assertThat(at(order, "responses", "403", "description")).isEqualTo("Who asks is no User.");
        }

        @Test
        void has_to_be_known_to_a_path_that_takes_somebody() {
            Map<String, Object> member = objectAt(club, "paths", "/{name}", "get");
            assertThat(member.get("security")).isEqualTo(List.of(Map.of("bearer", List.of())));
            assertThat(objectAt(member, "responses")).containsKeys("401", "403");
        }

        @Test
        void may_be_anybody_who_is_known() {
            assertThat(objectAt(club, "paths", "/me", "get", "responses"))
                    .containsKey("401")
                    .doesNotContainKey("403");
        }

        @Test
        void may_be_anybody_where_one_of_the_views_is_for_anybody() {
            assertThat(at(club, "paths", "/news", "get", "security"))
                    .isEqualTo(List.of(Map.of("bearer", List.of()), Map.of()));
        }
    }

    @Nested
    class Errors_are_shown {
        static class Catalogue extends App {
            interface Item {}

            record Book(String title) implements Item {}

            @Path("/{name}")
            Item item(String name) {
                return new Book(name);
            }

            @Mount("/shop/{id}")
            Branch branch(int id) {
                return new Branch();
            }

            @View
            String show(Item item) {
                return "";
            }

            @View(method = "DELETE")
            void burn(Book book) {}

            @Html
            String wrong(HttpException error) {
                return "";
            }
        }

        private final Map<String, ?> catalogue = OpenApi.document(Site.of(Catalogue.class));

        private Map<String, Object> shown(Object of, String path, String status) {
            return objectAt(of, "paths", path, "get", "responses", status, "content");
        }

        @Test
        void as_problems_that_are_described() {
            assertThat(shown(document, "/orders/{id}", "404"))
                    .isEqualTo(Map.of(
                            "application/problem+json",
                            Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
        }

        @Test
        void with_the_members_that_the_framework_sends() throws IOException {
            Map<String, Object> schema = objectAt(document, "components", "schemas", "Problem");
            HttpException wrong = new UnprocessableContent("No.");
            for (HttpException error : List.of(wrong, new NotFound("No."))) {
                ByteArrayOutputStream sent = new ByteArrayOutputStream();
                Problem.of(error).toResponse().body().writeTo(sent);
                Collection<String> members =
                        JsonMapper.shared().readTree(sent.toByteArray()).propertyNames();
                assertThat(objectAt(schema, "properties")).containsKeys(members.toArray(String[]::new));
                assertThat(schema.get("required")).isEqualTo(List.of("type", "title", "status", "detail"));
                assertThat(members).contains("type", "title", "status", "detail");
            }
        }

        @Test
        void by_the_view_of_the_app_where_it_has_one() {
            assertThat(shown(document, "/branches/{id}/{id2}/{day}", "404"))
                    .isEqualTo(Map.of("text/plain", Map.of("schema", Map.of("type", "string"))));
        }

        @Test
        void by_the_view_of_the_app_above_where_it_has_none() {
            assertThat(shown(catalogue, "/shop/{id}/{id2}/{day}", "404")).containsOnlyKeys("text/plain");
            assertThat(shown(catalogue, "/shop/{id}/{id2}/{day}", "400")).containsOnlyKeys("text/html");
        }

        @Test
        void for_methods_that_not_all_models_of_a_path_have() {
            assertThat(objectAt(catalogue, "paths", "/{name}", "delete", "responses"))
                    .containsKey("405");
            assertThat(objectAt(catalogue, "paths", "/{name}", "get", "responses"))
                    .doesNotContainKey("405");
        }
    }

    record Offer(
            @Default("0.5") Double discount,
            @Default("12345678901234567890") BigInteger most,
            @Default("-1") Integer least,
            @Default("true") Boolean open,
            @Default("NaN") Double unknown,
            @Default("7") int untold) {}

    @Test
    void defaults_are_of_the_type_that_they_are_for_as_far_as_JSON_has_them() {
        JsonSchemas schemas = new JsonSchemas();
        schemas.of(Offer.class);
        assertThat(JsonText.line(schemas.described()))
                .contains(
                        "\"discount\":{\"type\":\"number\",\"format\":\"double\",\"default\":0.5}",
                        "\"most\":{\"type\":\"integer\",\"default\":12345678901234567890}",
                        "\"least\":{\"type\":\"integer\",\"format\":\"int32\",\"default\":-1}",
                        "\"open\":{\"type\":\"boolean\",\"default\":true}",
                        "\"unknown\":{\"type\":\"number\",\"format\":\"double\",\"default\":\"NaN\"}",
                        "\"untold\":{\"type\":\"integer\",\"format\":\"int32\"}");
    }

    @Test
    void records_are_described_once_with_what_they_contain() {
        JsonSchemas schemas = new JsonSchemas();
        assertThat(schemas.of(Order.class)).isEqualTo(Map.of("$ref", "#/components/schemas/Order"));
        assertThat(JsonText.of(schemas.described())).isEqualToIgnoringWhitespace("""
                {
                  "Line": {
                    "type": "object",
                    "properties": {
                      "article": {"type": "string"},
                      "amount": {"type": "integer", "format": "int32", "default": 1}
                    },
                    "required": ["article"]
                  },
                  "Order": {
                    "type": "object",
                    "properties": {
                      "id": {"type": "string", "format": "uuid"},
                      "size": {"type": "string", "enum": ["SMALL", "LARGE"]},
                      "lines": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}},
                      "due": {"type": "string", "format": "date"},
                      "prices": {"type": "object", "additionalProperties": {"type": "number", "format": "double"}},
                      "before": {"$ref": "#/components/schemas/Order"}
                    },
                    "required": ["id", "size", "before"]
                  }
                }
                """);
    }

    private record Operation(String path, Map<?, ?> json) {
        List<Map<?, ?>> parameters() {
            return ((List<?>) json.get("parameters"))
                    .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
        }
    }

    private Stream<Operation> operations() {
        return ((Map<?, ?>) document.get("paths")).entrySet().stream().flatMap(path -> ((Map<?, ?>) path.getValue())
                .values().stream().map(json -> new Operation((String) path.getKey(), (Map<?, ?>) json)));
    }
}

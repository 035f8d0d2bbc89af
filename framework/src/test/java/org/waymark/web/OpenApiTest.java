package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.JsonText;
import org.waymark.web.http.Response;

class OpenApiTest {
    enum Size {
        SMALL,
        LARGE
    }

    record Line(String article, @Default("1") int amount) {}

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

        int id() {
            return 1;
        }
    }

    private final Map<String, ?> document = OpenApi.document(Site.of(Shop.class));

    @Test
    void the_document_is_that_of_the_golden_file() throws IOException {
        try (InputStream golden = OpenApiTest.class.getResourceAsStream("openapi.json")) {
            assertThat(JsonText.of(document)).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_view_serves_it() {
        Response response = Site.of(Shop.class).publish(new Shop()).handle(HttpRequest.of("GET", "/openapi.json"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("Content-Type")).contains("application/json");
    }

    @Test
    void it_is_made_once_for_a_site_and_sent_only_to_those_who_do_not_have_it() {
        Handler handler = Site.of(Shop.class).publish(new Shop());
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
                    "required": ["id", "size", "lines", "prices", "before"]
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

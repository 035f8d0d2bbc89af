package org.waymark.samples.codehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.samples.codehost.acme.AcmeHost;
import org.waymark.web.Tool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document of the whole, held to what the specification of OpenAPI 3.1 demands. */
class OpenApiTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static JsonNode document(Class<?> app) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Tool.run(new String[] {"openapi", app.getName()}, printed, printed))
                .isZero();
        return JsonMapper.shared().readTree(out.toByteArray());
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path)
                .results()
                .map((MatchResult variable) -> variable.group(1))
                .toList();
    }

    private static Stream<JsonNode> operations(JsonNode document) {
        return document.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    @ParameterizedTest
    @ValueSource(classes = {CodeHost.class, AcmeHost.class})
    void says_what_it_is(Class<?> app) {
        JsonNode document = document(app);

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.path("info").path("title").asString()).isEqualTo(app.getSimpleName());
        assertThat(document.path("info").path("version").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {CodeHost.class, AcmeHost.class})
    void has_each_path_once_and_declares_its_variables(Class<?> app) {
        Set<String> shapes = new TreeSet<>();
        document(app).path("paths").properties().forEach(path -> {
            assertThat(path.getKey()).startsWith("/");
            assertThat(shapes.add(VARIABLE.matcher(path.getKey()).replaceAll("{}")))
                    .as(path.getKey())
                    .isTrue();
            assertThat(METHODS).containsAll(names(path.getValue()));
            path.getValue().forEach(operation -> assertThat(declared(operation))
                    .as(path.getKey())
                    .containsExactlyInAnyOrderElementsOf(variables(path.getKey())));
        });
    }

    private static List<String> declared(JsonNode operation) {
        Set<String> known = new TreeSet<>();
        return operation
                .path("parameters")
                .valueStream()
                .peek(parameter -> assertThat(known.add(parameter.path("in") + " " + parameter.path("name")))
                        .isTrue())
                .peek(parameter -> assertThat(parameter.has("schema")).isTrue())
                .filter(parameter -> parameter.path("in").asString().equals("path"))
                .peek(parameter ->
                        assertThat(parameter.path("required").asBoolean()).isTrue())
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static Collection<String> names(JsonNode object) {
        return object.propertyNames();
    }

    @ParameterizedTest
    @ValueSource(classes = {CodeHost.class, AcmeHost.class})
    void has_answers_with_media_types_to_every_operation(Class<?> app) {
        JsonNode document = document(app);
        Collection<String> schemes = names(document.path("components").path("securitySchemes"));
        operations(document).forEach(operation -> {
            assertThat(names(operation.path("responses")))
                    .isNotEmpty()
                    .allMatch(status -> status.matches("[1-5]\\d\\d|default"));
            operation.path("responses").forEach(response -> assertThat(
                            response.path("description").asString())
                    .isNotEmpty());
            operation.findValues("content").forEach(content -> assertThat(names(content))
                    .isNotEmpty()
                    .allMatch(type -> type.matches("[a-z]+/[a-z0-9.+-]+")));
            operation.path("security").forEach(one -> assertThat(schemes).containsAll(names(one)));
        });
        List<String> ids = document.findValuesAsString("operationId");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(classes = {CodeHost.class, AcmeHost.class})
    void refers_to_what_is_there(Class<?> app) {
        JsonNode document = document(app);

        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(reference).startsWith("#/"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void describes_models_as_they_are_written() {
        JsonNode sent = document(CodeHost.class).at("/paths/~1/get/responses/200/content/application~1json/schema");

        assertThat(sent.toString())
                .isEqualTo("{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Entry\"}}");
    }
}

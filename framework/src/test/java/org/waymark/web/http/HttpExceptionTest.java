package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An error of HTTP")
class HttpExceptionTest {
    static Stream<Arguments> subclasses() {
        return Stream.of(
                Arguments.of(new BadRequest("why"), 400),
                Arguments.of(new Forbidden("why"), 403),
                Arguments.of(new NotFound("why"), 404),
                Arguments.of(new Conflict("why"), 409),
                Arguments.of(new ContentTooLarge("why"), 413));
    }

    @ParameterizedTest
    @MethodSource("subclasses")
    void has_its_status_and_the_message_for_the_client(HttpException error, int status) {
        assertThat(error.status()).isEqualTo(status);
        assertThat(error).hasMessage("why");
        assertThat(error.headers().fields()).isEmpty();
    }

    @Test
    void records_no_stack_trace() {
        NotFound error = new NotFound("why");
        error.addSuppressed(new IllegalStateException());
        assertThat(error.getStackTrace()).isEmpty();
        assertThat(error.getSuppressed()).isEmpty();
    }

    @Test
    void of_a_wrong_method_tells_the_right_ones() {
        MethodNotAllowed error = new MethodNotAllowed("PUT", new LinkedHashSet<>(List.of("GET", "HEAD", "POST")));
        assertThat(error.status()).isEqualTo(405);
        assertThat(error).hasMessage("The method PUT is not allowed here. Allowed: GET, HEAD, POST.");
        assertThat(error.headers().all("Allow")).containsExactly("GET, HEAD, POST");
    }

    @Test
    void may_be_one_of_your_own_that_says_more() {
        class NoSuchUser extends NotFound {
            NoSuchUser(String name) {
                super("There is no user " + name + ".");
            }
        }
        assertThat(new NoSuchUser("ada").status()).isEqualTo(404);
        assertThat(new NoSuchUser("ada")).hasMessage("There is no user ada.");
    }

    @Test
    void may_have_headers() {
        Headers headers = Headers.none().and("Retry-After", "120");
        HttpException error = new HttpException(503, "Come back later.", headers);
        assertThat(error.status()).isEqualTo(503);
        assertThat(error.headers()).isSameAs(headers);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 399, 600})
    void refuses_a_status_that_is_no_error(int status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpException(status, "why"))
                .withMessage("Not the status of an error: " + status + ". Use 400 to 599.");
    }
}

package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.dectate.ConfigurationException;

/** A view says which method of HTTP it answers; one that no request has is refused when the app is published. */
class ViewMethodsTest {
    static final class Heads extends App {
        @View(method = "HEAD")
        String head() {
            return "";
        }
    }

    static final class Posts extends App {
        @Json(method = "post")
        String post() {
            return "";
        }
    }

    @Test
    void one_for_HEAD_is_refused_since_views_for_GET_answer_it() {
        assertThatThrownBy(() -> Publisher.of(new Heads()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        "A view for HEAD is never asked: views for GET answer HEAD too, without their body. Take it"
                                + " out, or write one for GET.")
                .hasMessageContaining("Heads.head");
    }

    @Test
    void one_in_lower_case_is_refused_since_clients_send_upper_case() {
        assertThatThrownBy(() -> Publisher.of(new Posts()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Methods of HTTP tell cases apart, and no client sends \"post\". Write POST.")
                .hasMessageContaining("Posts.post");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''       | No request has the method "". Write one such as POST, or none for GET.
                    PO ST    | No request has the method "PO ST". Write one such as POST, or none for GET.
                    GET,HEAD | No request has the method "GET,HEAD". Write one such as POST, or none for GET.
                    Delete   | Methods of HTTP tell cases apart, and no client sends "Delete". Write DELETE.
                    """)
    void one_that_is_none_is_refused_in_code_too(String method, String message) {
        Site.Builder site = Site.builder(Plain.class);

        assertThatThrownBy(() -> site.declare(
                                Plain.class,
                                plain -> plain.view(Plain.class, (app, request) -> "", view -> view.method(method)))
                        .build())
                .hasMessageContaining(message);
    }

    static final class Plain extends App {}

    @Test
    void one_of_your_own_is_taken() {
        Site.builder(Plain.class)
                .declare(
                        Plain.class,
                        plain -> plain.view(Plain.class, (app, request) -> "", view -> view.method("purge")))
                .build();
    }
}

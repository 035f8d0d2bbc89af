package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Query;

class QueryTest {
    private final Query library =
            Configuration.builder().app(Library.class).build().plan().query(Library.class);

    @Nested
    class The_configuration_of_an_app {

        @Test
        void is_asked_for_the_paths_of_a_model() {
            assertThat(library.directives(Path.class)
                            .where("model", Library.Book.class)
                            .attributes("path"))
                    .containsExactly(Map.of("path", "/books/{id}"));
        }

        @Test
        void is_asked_for_the_views_of_a_model_by_its_name() {
            assertThat(library.directives(View.class, Html.class, Json.class)
                            .whereText("model", Library.Book.class.getName())
                            .attributes("method"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).containsOnlyKeys("method"));
        }

        /** A person reads them in what the tool prints: no value may be a class name with a hash code. */
        @Test
        void has_attributes_that_can_be_read() {
            assertThat(library.actions()).hasSizeGreaterThan(5).allSatisfy(action -> assertThat(
                            action.action().attributes().values().values())
                    .isNotEmpty()
                    .noneMatch(value -> String.valueOf(value).matches(".*@[0-9a-f]+")));
        }
    }
}

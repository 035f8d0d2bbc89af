package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.web.testing.TestClient;

/** The chapter on reuse: a function that another app extends. */
class CatalogueTest {
    private static final List<Object> THINGS = List.of(new Things.Book("Emma", "Austen"), new Things.Map("Wales"));

    @Test
    void a_catalogue_says_something_of_everything() {
        assertThat(TestClient.of(new Catalogue(THINGS)).get("/").body())
                .isEqualTo("<ul><li>Emma by Austen</li><li>a map</li></ul>");
    }

    @Test
    void another_one_knows_more_of_maps() {
        assertThat(TestClient.of(new MapCatalogue(THINGS)).get("/").body())
                .isEqualTo("<ul><li>Emma by Austen</li><li>where to go in Wales</li></ul>");
    }
}

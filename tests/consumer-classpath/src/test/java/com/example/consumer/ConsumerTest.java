package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A program of a user")
class ConsumerTest {

    private static final boolean MODULES = Boolean.getBoolean("consumer.modules");

    @Test
    void runs_on_the_path_that_it_was_built_for_and_so_does_what_it_uses() {
        assertThat(ConsumerTest.class.getModule().isNamed()).isEqualTo(MODULES);
        assertThat(org.waymark.traject.Router.class.getModule().getName())
                .isEqualTo(MODULES ? "org.waymark.traject" : null);
    }

    @Test
    void finds_what_a_path_leads_to_and_links_back() {
        var addresses = new Addresses();
        assertThat(addresses.nameIn("/pages/start")).isEqualTo("start");
        assertThat(addresses.pathOf("start")).isEqualTo("/pages/start");
    }
}

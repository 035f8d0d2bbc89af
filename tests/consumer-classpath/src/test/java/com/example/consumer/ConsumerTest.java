package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.dectate.Configuration;
import org.waymark.reg.Dispatch;
import org.waymark.traject.Router;

@DisplayName("A program of a user")
class ConsumerTest {

    private static final boolean MODULES = Boolean.getBoolean("consumer.modules");

    @ParameterizedTest
    @ValueSource(classes = {Prices.class, Configuration.class, Dispatch.class, Router.class})
    void runs_in_named_modules_on_the_module_path_and_only_there(Class<?> type) {
        assertThat(type.getModule().getName()).isEqualTo(MODULES ? type.getPackageName() : null);
    }

    @Test
    void dispatches_on_a_class_and_a_key() {
        var prices = new Prices();
        assertThat(prices.of(new Prices.Book(), "")).isEqualTo(10);
        assertThat(prices.of(new Prices.Book(), "student")).isEqualTo(8);
        assertThat(prices.of(new Prices.Pen(), "student")).isEqualTo(0);
    }

    @Test
    void configures_applications_by_a_directive_of_its_own() {
        assertThat(Greetings.of(Greetings.Polite.class)).containsEntry("en", "Hello");
        assertThat(Greetings.of(Greetings.Casual.class)).containsEntry("en", "Hi");
    }

    @Test
    void finds_what_a_path_leads_to_and_links_back() {
        var addresses = new Addresses();
        assertThat(addresses.nameIn("/pages/start")).isEqualTo("start");
        assertThat(addresses.pathOf("start")).isEqualTo("/pages/start");
    }
}

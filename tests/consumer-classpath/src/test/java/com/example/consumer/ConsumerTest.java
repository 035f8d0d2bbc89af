package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.ScanReport;
import org.waymark.reg.Dispatch;
import org.waymark.traject.Router;
import org.waymark.web.App;
import org.waymark.web.testing.TestClient;

@DisplayName("A program of a user")
class ConsumerTest {

    private static final boolean MODULES = Boolean.getBoolean("consumer.modules");

    @ParameterizedTest
    @ValueSource(classes = {Prices.class, Configuration.class, Dispatch.class, Router.class, App.class})
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
    void is_scanned_as_a_module_and_indexed_by_its_build_on_the_class_path() {
        var configuration = Greetings.scanned();
        assertThat(configuration.commit().registries(Greetings.Polite.class).get(Greetings.Directives.GREETINGS))
                .containsEntry("fr", "Bonjour");
        assertThat(configuration.scanReport().archives())
                .filteredOn(archive -> !archive.location().toString().contains("test-classes"))
                .extracting(ScanReport.Scanned::reading)
                .containsExactly(MODULES ? ScanReport.Reading.CLASSES : ScanReport.Reading.INDEX);
    }

    @Test
    void finds_what_a_path_leads_to_and_links_back() {
        var addresses = new Addresses();
        assertThat(addresses.nameIn("/pages/start")).isEqualTo("start");
        assertThat(addresses.pathOf("start")).isEqualTo("/pages/start");
    }

    @Test
    void publishes_its_objects() {
        var answer = TestClient.of(new Shop()).get("/products/pen");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("pen is at /products/pen");
    }

    @Test
    void is_served() {
        try (var server = App.run(new Shop(), "--port", "0")) {
            assertThat(TestClient.of(server.address()).get("/products/pen").body())
                    .endsWith("/products/pen");
        }
    }
}

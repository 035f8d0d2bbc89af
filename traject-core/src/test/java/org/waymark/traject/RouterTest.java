package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouterTest {
    @Test
    void a_path_leads_to_the_target_of_its_route() {
        Router<String> router =
                Router.<String>builder().route("/users/{name}", "user").build();
        Resolution<String> found = router.resolve("/users/ann/edit");
        assertThat(found.route()).isSameAs(router.routes().get(0));
        assertThat(found.variables().asMap()).containsEntry("name", "ann");
        assertThat(found.rest()).containsExactly("edit");
        assertThat(found.canonicalPath()).isEqualTo("/users/ann/edit");
    }
}

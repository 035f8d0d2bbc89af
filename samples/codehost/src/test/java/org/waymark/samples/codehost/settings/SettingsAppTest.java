package org.waymark.samples.codehost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.samples.codehost.Someone;
import org.waymark.samples.codehost.project.Role;
import org.waymark.samples.codehost.project.TestHost;

/** The settings alone. */
class SettingsAppTest {
    private static final class Tested extends SettingsApp implements TestHost.Trusting {
        Tested(ProjectSettings settings) {
            super(settings, name -> name.length() == 3, new TestHost());
        }
    }

    private final ProjectSettings settings = new ProjectSettings("To try it", false);
    private final Tested app = new Tested(settings);
    private final Someone owner = TestHost.as(Role.OWNER, app);

    @Test
    void say_what_it_is_for_and_who_sees_it() {
        owner.after(owner.post("/", Map.of("description", "To see", "hidden", "on")));
        assertThat(settings.description()).isEqualTo("To see");
        assertThat(settings.isPrivate()).isTrue();
        assertThat(owner.page("/").select("[name=hidden][checked]")).hasSize(1);

        owner.after(owner.post("/", Map.of("description", "To see")));
        assertThat(settings.isPrivate()).isFalse();
    }

    @Test
    void say_who_works_on_it() {
        owner.after(owner.post("/add", Map.of("name", "bob")));
        owner.after(owner.post("/add", Map.of("name", "eve")));
        owner.after(owner.post("/remove", Map.of("name", "eve")));

        assertThat(settings.collaborators()).containsExactly("bob");
        assertThat(owner.page("/").select(".list [name=name]").eachAttr("value"))
                .containsExactly("bob");
    }

    @Test
    void say_what_is_wrong() {
        assertThat(owner.post("/", Map.of("description", "")).body()).contains("Write something here.");
        assertThat(owner.post("/add", Map.of("name", "nobody")).body()).contains("There is nobody of this name.");
        for (int i = 0; i < ProjectSettings.MOST_COLLABORATORS; i++) {
            settings.add("somebody" + i);
        }
        assertThat(owner.post("/add", Map.of("name", "bob")).body())
                .contains("There are too many collaborators already.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STRANGER", "VISITOR", "COLLABORATOR"})
    void are_for_the_owner_alone(Role role) {
        Someone other = TestHost.as(role, app);

        assertThat(other.get("/").status()).isEqualTo(403);
        assertThat(other.post("/", Map.of("description", "Mine")).status()).isEqualTo(403);
        assertThat(other.post("/add", Map.of("name", "bob")).status()).isEqualTo(403);
        assertThat(other.post("/remove", Map.of("name", "bob")).status()).isEqualTo(403);
    }

    @Test
    void run_by_themselves() {
        assertThat(TestHost.as(Role.STRANGER, new SettingsAlone(settings))
                        .page("/")
                        .select("#description")
                        .val())
                .isEqualTo("To try it");
    }
}

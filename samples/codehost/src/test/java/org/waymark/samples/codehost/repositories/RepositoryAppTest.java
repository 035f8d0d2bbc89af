package org.waymark.samples.codehost.repositories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waymark.samples.codehost.Someone;
import org.waymark.samples.codehost.project.Role;
import org.waymark.samples.codehost.project.TestHost;
import org.waymark.samples.codehost.settings.ProjectSettings;

/** A repository alone. */
class RepositoryAppTest {
    private final ProjectSettings settings = new ProjectSettings("To try it", false);
    private final Repository repository =
            new Repository("ann", "files", settings, new TreeMap<>(Map.of("README", "<Read>", "a b/c", "")));
    private final Someone developer = TestHost.as(Role.STRANGER, new RepositoryAlone(repository));

    @Test
    void lists_and_shows_files() {
        assertThat(developer.page("/").select(".list a").eachAttr("href"))
                .containsExactly("/files/README", "/files/a%20b/c");
        assertThat(developer.page("/files/README").select("pre").text()).isEqualTo("<Read>");
        assertThat(developer.page("/files/a%20b/c").select("h1").text()).isEqualTo("a b/c");
        assertThat(developer.get("/files/a%20b").status()).isEqualTo(404);
    }

    @Test
    void is_there_for_programs_too() {
        assertThat(developer.json("/"))
                .isEqualTo("{\"owner\":\"ann\",\"name\":\"files\",\"description\":\"To try it\","
                        + "\"files\":[\"README\",\"a b/c\"]}");
    }

    @Test
    void knows_who_is_who() {
        settings.add("bob");

        assertThat(repository.roleOf(Optional.of("ann"))).isEqualTo(Role.OWNER);
        assertThat(repository.roleOf(Optional.of("bob"))).isEqualTo(Role.COLLABORATOR);
        assertThat(repository.roleOf(Optional.of("cleo"))).isEqualTo(Role.VISITOR);
        assertThat(repository.roleOf(Optional.empty())).isEqualTo(Role.VISITOR);
        settings.change("To try it", true);
        assertThat(repository.roleOf(Optional.of("bob"))).isEqualTo(Role.COLLABORATOR);
        assertThat(repository.roleOf(Optional.of("cleo"))).isEqualTo(Role.STRANGER);
        assertThat(repository.roleOf(Optional.empty())).isEqualTo(Role.STRANGER);
    }
}

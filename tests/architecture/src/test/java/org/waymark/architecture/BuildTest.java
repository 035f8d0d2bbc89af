package org.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiler holds the line on public documentation, nullness and warnings: no published module may opt out. */
@DisplayName("The build")
class BuildTest {

    private static final String COMPILER = "//pluginManagement//plugin[artifactId='maven-compiler-plugin']";

    static List<PublishedModule> publishedModules() {
        return PublishedModule.ALL;
    }

    @Test
    void refuses_warnings_and_undocumented_public_code() {
        var parent = Pom.of(".");
        assertThat(parent.all(COMPILER + "/configuration/failOnWarning")).containsExactly("true");
        assertThat(parent.all("/project/properties/doclint")).containsExactly("-Xdoclint:all/protected");
        assertThat(parent.all(COMPILER + "//execution[id='default-compile']//arg"))
                .contains("-Xlint:${lint}", "${doclint}")
                .anyMatch(argument -> argument.startsWith("-Xplugin:ErrorProne -Xep:NullAway:ERROR"));
    }

    @ParameterizedTest
    @MethodSource("publishedModules")
    void lets_no_published_module_weaken_a_gate(PublishedModule module) {
        assertThat(Pom.of(module.folder())
                        .all("//doclint | //lint | //failOnWarning | //compilerArgs | //compilerArgument"
                                + " | //plugin[artifactId='spotless-maven-plugin']"))
                .isEmpty();
    }

    /** A test jar is there from the phase test-compile on, so that {@code mvn compile exec:java} cannot have one. */
    @Test
    void needs_a_test_jar_only_where_nothing_is_started() {
        assertThat(Pom.of(".").all("/project/modules/module"))
                .filteredOn(folder ->
                        !Pom.of(folder).all("//dependency[type='test-jar']").isEmpty())
                .containsExactly("tests/servers");
    }

    @Test
    void publishes_the_modules_that_these_tests_know_and_lists_them_in_the_bom() {
        var published = Pom.of(".").all("/project/modules/module").stream()
                .filter(folder -> !folder.equals("bom"))
                .filter(folder ->
                        Pom.of(folder).all("//maven.deploy.skip[.='true']").isEmpty())
                .toList();
        var artifacts = published.stream()
                .flatMap(folder -> Pom.of(folder).all("/project/artifactId").stream())
                .toList();
        assertThat(published)
                .containsExactlyElementsOf(
                        publishedModules().stream().map(PublishedModule::folder).toList());
        assertThat(Pom.of("bom").all("//dependency/artifactId")).containsExactlyElementsOf(artifacts);
    }
}

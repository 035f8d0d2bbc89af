package org.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The architecture")
class ArchitectureTest {

    @Nested
    class of_the_published_modules {

        private static final JavaClasses CODE = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(PublishedModule.ALL.stream()
                        .map(PublishedModule::moduleName)
                        .toList());

        @ParameterizedTest
        @EnumSource(Rule.class)
        void keeps(Rule rule) {
            rule.under(PublishedModule.ROOT).check(CODE);
        }
    }

    /** The house in the package {@code fixture} breaks every rule. */
    @Nested
    class of_a_house_that_breaks_every_rule {

        private static final String ROOT = ArchitectureTest.class.getPackageName() + ".fixture";
        private static final JavaClasses CODE = new ClassFileImporter().importPackages(ROOT);

        @ParameterizedTest
        @EnumSource(Rule.class)
        void fails_at(Rule rule) {
            assertThat(rule.under(ROOT).evaluate(CODE).hasViolation())
                    .as(rule.name())
                    .isTrue();
        }

        @Test
        void is_told_that_a_core_knows_another_core() {
            assertThat(messageOf(Rule.A_MODULE_DEPENDS_ON_WHAT_THE_DESIGN_ALLOWS))
                    .contains("fixture.reg.Careless.neighbour> has type <" + ROOT + ".traject.Neighbour>");
        }

        @Test
        void is_told_that_a_core_knows_the_framework() {
            assertThat(messageOf(Rule.A_MODULE_DEPENDS_ON_WHAT_THE_DESIGN_ALLOWS))
                    .contains("fixture.traject.Neighbour.web> has type <" + ROOT + ".web.Unmarked>");
        }

        @Test
        void is_told_that_the_framework_knows_a_server_of_others() {
            assertThat(messageOf(Rule.A_MODULE_DEPENDS_ON_WHAT_THE_DESIGN_ALLOWS))
                    .contains("fixture.web.Unmarked.server> has type <org.eclipse.jetty.server.Server>");
        }

        @Test
        void is_told_which_packages_are_not_null_marked() {
            assertThat(messageOf(Rule.EVERY_PACKAGE_IS_NULL_MARKED))
                    .contains("package " + ROOT + ".reg is not null-marked")
                    .contains("package " + ROOT + ".web is not null-marked")
                    .doesNotContain("package " + ROOT + ".traject is not null-marked");
        }

        private static String messageOf(Rule rule) {
            return rule.under(ROOT).evaluate(CODE).getFailureReport().toString();
        }
    }
}

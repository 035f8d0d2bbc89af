package org.waymark.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/** What the code of all published modules keeps; made for a root package, so that a test can see each of them fail. */
enum Rule {
    PACKAGES_HAVE_NO_CYCLES,
    A_MODULE_DEPENDS_ON_WHAT_THE_DESIGN_ALLOWS,
    A_CORE_IS_ONE_FLAT_PACKAGE,
    ONLY_AN_ADAPTER_KNOWS_THE_SERVER_OF_THE_JDK,
    EVERY_PACKAGE_IS_NULL_MARKED,
    ONLY_A_PROGRAM_WRITES_TO_THE_TERMINAL,
    NOTHING_LOGS_THROUGH_JAVA_UTIL_LOGGING,
    A_NAME_SAYS_WHAT_A_TYPE_IS;

    /** Returns this rule for the code in a package and below; it holds where there is no code yet. */
    ArchRule under(String root) {
        var rule =
                switch (this) {
                    case PACKAGES_HAVE_NO_CYCLES ->
                        slices().matching(root + ".(**)").should().beFreeOfCycles();
                    case A_MODULE_DEPENDS_ON_WHAT_THE_DESIGN_ALLOWS ->
                        each(PublishedModule.ALL, module -> allowedDependencies(module, root));
                    case A_CORE_IS_ONE_FLAT_PACKAGE ->
                        each(
                                PublishedModule.CORES,
                                core -> noClasses().should().resideInAPackage(core.packageUnder(root) + ".(**)"));
                    case ONLY_AN_ADAPTER_KNOWS_THE_SERVER_OF_THE_JDK ->
                        classes().that(dependOnTheServerOfTheJdk()).should().haveNameMatching(".*\\.Jdk[^.]*");
                    case EVERY_PACKAGE_IS_NULL_MARKED -> classes().should(beInANullMarkedPackage());
                    case ONLY_A_PROGRAM_WRITES_TO_THE_TERMINAL ->
                        noClasses()
                                .that()
                                .doNotHaveSimpleName("Launch")
                                .and()
                                .doNotHaveSimpleName("Tool")
                                .should(ACCESS_STANDARD_STREAMS);
                    case NOTHING_LOGS_THROUGH_JAVA_UTIL_LOGGING ->
                        noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");
                    case A_NAME_SAYS_WHAT_A_TYPE_IS ->
                        noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Utility|Helper)");
                };
        return rule.allowEmptyShould(true);
    }

    private static ArchRule allowedDependencies(PublishedModule module, String root) {
        return classes()
                .that()
                .resideInAPackage(module.packageUnder(root) + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(module.allowedUnder(root));
    }

    private static ArchRule each(List<PublishedModule> modules, Function<PublishedModule, ArchRule> rule) {
        return CompositeArchRule.of(modules.stream()
                .map(module -> rule.apply(module).allowEmptyShould(true))
                .toList());
    }

    private static DescribedPredicate<JavaClass> dependOnTheServerOfTheJdk() {
        var server = resideInAPackage("com.sun.net.httpserver..");
        return describe("depend on the server of the JDK", type -> type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> server.test(dependency.getTargetClass())));
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package whose package-info.java says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                var message = "package " + type.getPackageName() + " is " + (marked ? "" : "not ") + "null-marked";
                events.add(new SimpleConditionEvent(type, marked, message));
            }
        };
    }
}

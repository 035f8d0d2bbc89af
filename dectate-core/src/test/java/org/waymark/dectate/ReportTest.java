package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.WikiDirectives.PageAction;
import org.waymark.dectate.WikiDirectives.Setting;
import org.waymark.dectate.WikiDirectives.SettingAction;

/** The full text of every kind of problem. Lines are replaced by LINE; {@link LocationTest} checks them. */
class ReportTest {

    private static String report(Configuration.Builder builder) {
        Configuration configuration = builder.build();
        ConfigurationException failure = catchThrowableOfType(ConfigurationException.class, configuration::commit);
        return failure.getMessage().replaceAll("(\\.java):\\d+", "$1:LINE");
    }

    private static Configuration.Builder of(Class<?> appType) {
        return Configuration.builder().app(appType);
    }

    @UseDirectives(WikiDirectives.class)
    interface App {}

    @Nested
    class Checks {

        static class Handbook implements App {
            @Page(name = "edit")
            void edit() {}

            @Setting(name = "theme", value = "dark")
            @Setting(name = "theme", value = "light")
            void theme() {}
        }

        /** A rule of this framework. */
        private List<Problem> noEditing(Plan plan) {
            return plan.actions(Handbook.class).stream()
                    .filter(action -> action.identity().equals("edit"))
                    .map(action -> new Problem(
                            ProblemKind.REFUSED,
                            Handbook.class,
                            "Pages are not edited here.",
                            List.of(action.source()),
                            "Take it away.",
                            null))
                    .toList();
        }

        @Test
        void areToldWithAllElseThatIsWrong() {
            assertThat(report(of(Handbook.class).check(this::noEditing))).isEqualTo("""
                    2 problems in the configuration.

                    1) [dectate-conflict] Handbook: Group settings has 2 directives with the same identity: theme.
                        @Setting(name = "theme", value = "dark") on Handbook.theme
                            at org.waymark.dectate.ReportTest$Checks$Handbook.theme(ReportTest.java:LINE)
                        @Setting(name = "theme", value = "light") on Handbook.theme
                            at org.waymark.dectate.ReportTest$Checks$Handbook.theme(ReportTest.java:LINE)
                      Fix: Keep one of them. To replace a directive for some applications only, declare it for a subtype.

                    2) [dectate-refused] Handbook: Pages are not edited here.
                        @Page(name = "edit") on Handbook.edit
                            at org.waymark.dectate.ReportTest$Checks$Handbook.edit(ReportTest.java:LINE)
                      Fix: Take it away.
                    """);
        }
    }

    @Nested
    class Conflicts {

        static class Twice implements App {}

        @Test
        void ofDirectivesThatStandForSeveralActionsAreToldOnce() {
            Composite here = () -> List.of(new SettingAction("theme", "dark"), new PathAction("theme", "here"));
            Composite there = () -> List.of(new SettingAction("theme", "light"), new PathAction("theme", "there"));
            Configuration configuration = of(Twice.class)
                    .declare(Twice.class, here)
                    .declare(Twice.class, there)
                    .build();

            ConfigurationException failure = catchThrowableOfType(ConfigurationException.class, configuration::plan);
            assertThat(failure.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                    .isEqualTo("Group settings has 2 directives with the same identity: theme."));
        }

        static class Wiki implements App {
            @Page(name = "edit")
            void edit() {}

            @Page(name = "edit", title = "Change")
            void change() {}

            @Page(name = "about")
            void about() {}

            @Setting(name = "theme", value = "dark")
            @Setting(name = "theme", value = "light")
            @Setting(name = "theme", value = "plain")
            void theme() {}
        }

        @Test
        void areToldAllAtOnce() {
            assertThat(report(of(Wiki.class))).isEqualTo("""
                    2 problems in the configuration.

                    1) [dectate-conflict] Wiki: Group settings has 3 directives with the same identity: theme.
                        @Setting(name = "theme", value = "dark") on Wiki.theme
                            at org.waymark.dectate.ReportTest$Conflicts$Wiki.theme(ReportTest.java:LINE)
                        @Setting(name = "theme", value = "light") on Wiki.theme
                            at org.waymark.dectate.ReportTest$Conflicts$Wiki.theme(ReportTest.java:LINE)
                        @Setting(name = "theme", value = "plain") on Wiki.theme
                            at org.waymark.dectate.ReportTest$Conflicts$Wiki.theme(ReportTest.java:LINE)
                      Fix: Keep one of them. To replace a directive for some applications only, declare it for a subtype.

                    2) [dectate-conflict] Wiki: Group pages has 2 directives with the same identity: edit.
                        @Page(name = "edit") on Wiki.edit
                            at org.waymark.dectate.ReportTest$Conflicts$Wiki.edit(ReportTest.java:LINE)
                        @Page(name = "edit", title = "Change") on Wiki.change
                            at org.waymark.dectate.ReportTest$Conflicts$Wiki.change(ReportTest.java:LINE)
                      Fix: Keep one of them. To replace a directive for some applications only, declare it for a subtype.
                    """);
        }

        interface Left extends App {
            @Page(name = "edit")
            default void left() {}
        }

        interface Right extends App {
            @Page(name = "edit")
            default void right() {}
        }

        static class Both implements Left, Right {}

        @Test
        void ofUnrelatedSupertypesAreLeftToTheAppType() {
            assertThat(report(of(Both.class))).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-ambiguous-inheritance] Both: Group pages has edit from Left and from Right, and none of them \
                    is a subtype of the other.
                        @Page(name = "edit") on Left.left
                            at org.waymark.dectate.ReportTest$Conflicts$Left.left(ReportTest.java:LINE)
                        @Page(name = "edit") on Right.right
                            at org.waymark.dectate.ReportTest$Conflicts$Right.right(ReportTest.java:LINE)
                      Fix: Declare it for Both itself, which then overrides both.
                    """);
        }

        static class Path implements App {}

        static class SubPath extends Path {}

        record PathAction(String model, String path) implements Action {
            @Override
            public ActionGroup group() {
                return ActionGroup.of("paths");
            }

            @Override
            public Object identity() {
                return model;
            }

            @Override
            public java.util.Set<?> discriminators() {
                return java.util.Set.of("/" + path);
            }

            @Override
            public void perform(Registries registries) {}
        }

        @Test
        void ofDiscriminatorsCountAmongInheritedActions() {
            Location here = new Location("Somewhere", "code", null, 0, false);
            assertThat(report(of(SubPath.class)
                            .declare(Path.class, new PathAction("Page", "{name}"), here)
                            .declare(SubPath.class, new PathAction("User", "{name}"), here)))
                    .isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-conflict] SubPath: Group paths has 2 directives that claim the same: /{name}.
                        PathAction[model=Page, path={name}]
                            at Somewhere.code(Unknown Source)
                        PathAction[model=User, path={name}]
                            at Somewhere.code(Unknown Source)
                      Fix: Change the directive of SubPath, or give it the identity of the inherited one, which it then overrides.
                    """);
        }
    }

    @Nested
    class Directives {

        static class Blank implements App {
            @Page(title = " ")
            void blank() {}
        }

        @Test
        void thatMakeNoSenseAreToldWithTheirPlace() {
            assertThat(report(of(Blank.class))).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-bad-directive] Blank: The title of a page must not be blank.
                        @Page(title = " ") on Blank.blank
                            at org.waymark.dectate.ReportTest$Directives$Blank.blank(ReportTest.java:LINE)
                      Fix: Correct the directive.
                    """);
        }

        interface Plain {
            @Page(name = "lost")
            default void lost() {}
        }

        static class Mixed implements App, Plain {}

        @Test
        void ofATypeWithoutVocabularyAreNotOverlooked() {
            assertThat(report(of(Mixed.class))).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-unknown-directive] Plain: @Page is a directive of other app types, but not of this one.
                        @Page(name = "lost") on Plain.lost
                            at org.waymark.dectate.ReportTest$Directives$Plain.lost(ReportTest.java:LINE)
                      Fix: Add @UseDirectives to Plain with the set that defines @Page, or move the directive to an app type \
                    that has it.
                    """);
        }

        static class Empty implements App {}

        @Configures(Empty.class)
        static class Outside {
            @Page(name = "instance")
            void instance() {}
        }

        @Test
        void onInstanceMembersOutsideOfTheAppTypeAreRefused() {
            assertThat(report(of(Empty.class).classes(Outside.class))).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-not-static] Empty: Outside.instance is an instance member, but nobody makes an instance of Outside.
                        @Page(name = "instance") on Outside.instance
                            at org.waymark.dectate.ReportTest$Directives$Outside.instance(ReportTest.java:LINE)
                      Fix: Make it static, or move it to Empty itself.
                    """);
        }
    }

    @Nested
    class Sets {

        static final class NeedsArgument implements DirectiveSet {
            NeedsArgument(String argument) {
                assertThat(argument).isNotNull();
            }

            @Override
            public void define(DirectiveTable table) {}
        }

        static final class DefinesTwice implements DirectiveSet {
            @Override
            public void define(DirectiveTable table) {
                table.directive(Page.class, (page, target) -> new PageAction("", ""));
                table.directive(Page.class, (page, target) -> new PageAction("", ""));
            }
        }

        @UseDirectives({NeedsArgument.class, DefinesTwice.class})
        static class Undefined {}

        @Test
        void thatCannotBeMadeOrFailAreNamed() {
            assertThat(report(of(Undefined.class))).isEqualTo("""
                    2 problems in the configuration.

                    1) [dectate-bad-directive-set] Undefined: The directive set org.waymark.dectate.ReportTest$Sets$NeedsArgument \
                    cannot be instantiated.
                      Fix: Give it a constructor without parameters; in a named module, open its package to org.waymark.dectate \
                    or make class and constructor public.

                    2) [dectate-bad-directive-set] Undefined: The directive set org.waymark.dectate.ReportTest$Sets$DefinesTwice \
                    failed: java.lang.IllegalArgumentException: @Page is defined twice for the same app type. Leave out one \
                    definition, or move it to a subtype.
                      Fix: Correct the set.
                    """);
        }

        static final class OneSet implements DirectiveSet {
            @Override
            public void define(DirectiveTable table) {
                table.directive(Page.class, (page, target) -> new PageAction("one", ""));
            }
        }

        static final class OtherSet implements DirectiveSet {
            @Override
            public void define(DirectiveTable table) {
                table.directive(Page.class, (page, target) -> new PageAction("other", ""));
            }
        }

        @UseDirectives(OneSet.class)
        interface One {}

        @UseDirectives(OtherSet.class)
        interface Other {}

        interface Torn extends One, Other {}

        @Test
        void thatAreUnrelatedAndDefineTheSameAreLeftToTheAppType() {
            assertThat(report(of(Torn.class))).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-bad-directive-set] Torn: @Page is defined by org.waymark.dectate.ReportTest$Sets$OneSet for \
                    org.waymark.dectate.ReportTest$Sets$One and by org.waymark.dectate.ReportTest$Sets$OtherSet for \
                    org.waymark.dectate.ReportTest$Sets$Other, and neither takes precedence.
                      Fix: Give Torn a directive set of its own that defines @Page.
                    """);
        }
    }

    @Nested
    class Groups {

        static class Grouped {}

        private Configuration.Builder groups(ActionGroup... groups) {
            return of(Grouped.class).use(Grouped.class, table -> List.of(groups).forEach(table::group));
        }

        @Test
        void inACircleAreShownAsAFullPath() {
            ActionGroup loop = ActionGroup.of("views").dependsOn(ActionGroup.of("paths"));
            ActionGroup paths = ActionGroup.of("paths").dependsOn(ActionGroup.of("settings"));
            ActionGroup settings = ActionGroup.of("settings").dependsOn(ActionGroup.of("views"));

            assertThat(report(groups(loop, paths, settings))).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-cycle] Grouped: Groups depend on each other in a circle: views → paths → settings → views.
                      Fix: Take away one of these dependencies.
                    """);
        }

        @Test
        void thatContradictEachOtherAreRefused() {
            ActionGroup one = ActionGroup.of("views")
                    .before(registries -> {})
                    .registries(RegistryKey.<List<String>>of("same", ArrayList::new));
            ActionGroup other = ActionGroup.of("views")
                    .before(registries -> {})
                    .registries(RegistryKey.<List<String>>of("same", ArrayList::new));

            assertThat(report(groups(one, other))).isEqualTo("""
                    2 problems in the configuration.

                    1) [dectate-bad-group] Grouped: Group views is defined with two different hooks before its actions.
                      Fix: Define the hook in one place, and use that group everywhere.

                    2) [dectate-bad-group] Grouped: Two different registries have the name same.
                      Fix: Use the same key everywhere, or give one of the registries another name.
                    """);
        }
    }

    @Nested
    class Failures {

        static class Failing implements App {
            @Setting(name = "theme", value = "")
            void theme() {}
        }

        static class Sub extends Failing {}

        @Test
        void ofActionsAreToldOnceWithTheirPlace() {
            assertThat(report(of(Sub.class))).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-action-failed] Failing: The setting theme has no value.
                        @Setting(name = "theme", value = "") on Failing.theme
                            at org.waymark.dectate.ReportTest$Failures$Failing.theme(ReportTest.java:LINE)
                      Fix: Correct the directive.
                    """);
        }

        static class Bare {}

        @Test
        void ofHooksNameTheGroup() {
            ActionGroup group = ActionGroup.of("views").after(registries -> {
                throw new IllegalStateException("no server");
            });

            assertThat(report(of(Bare.class).use(Bare.class, table -> table.group(group))))
                    .isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-hook-failed] Bare: The hook after group views failed: java.lang.IllegalStateException: no server
                      Fix: Correct the hook, or the directives that it works on.
                    """);
        }

        @Test
        void ofRegistriesThatNeedEachOtherShowTheCircle() {
            List<RegistryKey<Object>> keys = new ArrayList<>();
            keys.add(RegistryKey.from("one", registries -> registries.get(keys.get(1))));
            keys.add(RegistryKey.from("two", registries -> registries.get(keys.get(0))));
            ActionGroup group = ActionGroup.of("views").registries(keys.get(0));

            assertThat(report(of(Bare.class).use(Bare.class, table -> table.group(group))))
                    .isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-registry-failed] Bare: The registry one cannot be made: java.lang.IllegalStateException: \
                    Registries of Bare need each other in a circle: one → two → one.
                      Fix: Correct the factory of the registry.
                    """);
        }

        @Test
        void keepTheirCauses() {
            Configuration configuration = of(Bare.class)
                    .declare(Bare.class, new SettingAction("a", ""))
                    .declare(Bare.class, new SettingAction("b", ""))
                    .build();
            ConfigurationException failure = catchThrowableOfType(ConfigurationException.class, configuration::commit);

            assertThat(failure).hasCauseInstanceOf(DirectiveException.class);
            assertThat(failure.getSuppressed()).hasSize(1);
        }
    }
}

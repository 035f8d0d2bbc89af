package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.WikiDirectives.PageAction;
import org.waymark.dectate.WikiDirectives.Setting;

/** What directives say of themselves. Lines are replaced by LINE. */
class IntentTest {
    private static final Location HERE = new Location("Somewhere", "code", null, 0, false);

    @UseDirectives(WikiDirectives.class)
    static class Wiki {
        @Page(name = "about")
        void about() {}

        @Page(name = "edit")
        void edit() {}

        @Final
        @Page(name = "imprint")
        void imprint() {}
    }

    private static Configuration.Builder of(Class<?> appType) {
        return Configuration.builder().app(appType);
    }

    private static String report(Configuration.Builder builder) {
        Configuration configuration = builder.build();
        return catchThrowableOfType(ConfigurationException.class, configuration::plan)
                .getMessage()
                .replaceAll("(\\.java):\\d+", "$1:LINE");
    }

    private static Map<String, String> pages(Configuration.Builder builder, Class<?> appType) {
        return builder.build().commit().registries(appType).get(WikiDirectives.PAGES);
    }

    @Nested
    class AnOverrideThatSaysSo {

        static class Declared extends Wiki {
            @Overrides
            @Page(name = "about")
            void aboutUs() {}
        }

        @Test
        void isPerformedInPlaceOfTheInheritedAction() {
            assertThat(pages(of(Declared.class), Declared.class)).containsEntry("about", "Declared.aboutUs");
        }

        static class Misspelt extends Wiki {
            @Overrides
            @Page(name = "abuot")
            void aboutUs() {}
        }

        @Test
        void hasToMatchAndIsToldTheNearest() {
            assertThat(report(of(Misspelt.class))).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-missing-override] Misspelt: Group pages has no inherited abuot to override. The nearest is about.
                        @Overrides @Page(name = "abuot") on Misspelt.aboutUs
                            at org.waymark.dectate.IntentTest$AnOverrideThatSaysSo$Misspelt.aboutUs(IntentTest.java:LINE)
                        @Page(name = "about") on Wiki.about
                            at org.waymark.dectate.IntentTest$Wiki.about(IntentTest.java:LINE)
                      Fix: Write about if that is meant, or take the directive away.
                    """);
        }

        @Test
        void inCodeIsHeldToTheSame() {
            assertThat(report(of(Declared.class)
                            .declare(Declared.class, new PageAction("something else", ""), HERE, Intent.OVERRIDE)
                            .declare(Wiki.class, new PageAction("first", ""), HERE, Intent.OVERRIDE)))
                    .isEqualTo("""
                    2 problems in the configuration.

                    1) [dectate-missing-override] Wiki: Group pages has no inherited first to override. It inherits nothing.
                        @Overrides PageAction[name=first, value=]
                            at Somewhere.code(Unknown Source)
                      Fix: Correct the identity, or take the directive away.

                    2) [dectate-missing-override] Declared: Group pages has no inherited something else to override.
                        @Overrides PageAction[name=something else, value=]
                            at Somewhere.code(Unknown Source)
                      Fix: Correct the identity, or take the directive away.
                    """);
        }
    }

    @Nested
    class AFinalAction {

        static class Stubborn extends Wiki {
            @Overrides
            @Page(name = "imprint")
            void ownImprint() {}
        }

        @Test
        void cannotBeOverridden() {
            assertThat(report(of(Stubborn.class))).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-final-override] Stubborn: imprint of group pages is final for Wiki, and cannot be overridden.
                        @Overrides @Page(name = "imprint") on Stubborn.ownImprint
                            at org.waymark.dectate.IntentTest$AFinalAction$Stubborn.ownImprint(IntentTest.java:LINE)
                        @Final @Page(name = "imprint") on Wiki.imprint
                            at org.waymark.dectate.IntentTest$Wiki.imprint(IntentTest.java:LINE)
                      Fix: Take away one of the two: the directive of Stubborn, or the final of Wiki.
                    """);
        }

        static class Heir extends Wiki {}

        @Test
        void inCodeCannotBeRemoved() {
            assertThat(report(of(Heir.class)
                            .declare(Wiki.class, new PageAction("terms", ""), HERE, Intent.FINAL)
                            .declare(Heir.class, new PageAction("terms", ""), HERE, Intent.REMOVAL)))
                    .isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-final-override] Heir: terms of group pages is final for Wiki, and cannot be removed.
                        @Removes PageAction[name=terms, value=]
                            at Somewhere.code(Unknown Source)
                        @Final PageAction[name=terms, value=]
                            at Somewhere.code(Unknown Source)
                      Fix: Take away one of the two: the directive of Heir, or the final of Wiki.
                    """);
        }

        @Test
        void isInheritedLikeAnyOther() {
            assertThat(pages(of(Heir.class), Heir.class)).containsEntry("imprint", "Wiki.imprint");
        }
    }

    @Nested
    class ARemoval {

        static class ReadOnly extends Wiki {
            @Removes
            @Page(name = "edit")
            @Override
            void edit() {}
        }

        static class Again extends ReadOnly {
            @Page(name = "edit")
            void editAgain() {}
        }

        static class Below extends ReadOnly {}

        @Test
        void takesAnInheritedActionAwayForTheTypeAndItsSubtypes() {
            assertThat(pages(of(ReadOnly.class), ReadOnly.class)).containsOnlyKeys("about", "imprint");
            assertThat(pages(of(Below.class), Below.class)).containsOnlyKeys("about", "imprint");
            assertThat(pages(of(ReadOnly.class), Wiki.class)).containsKey("edit");
        }

        @Test
        void isInTheLedger() {
            assertThat(of(ReadOnly.class).build().plan().overrides(ReadOnly.class))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.winner())
                                .hasToString("ReadOnly: @Removes @Page(name = \"edit\") on ReadOnly.edit");
                        assertThat(entry.losers())
                                .singleElement()
                                .hasToString("Wiki: @Page(name = \"edit\") on Wiki.edit");
                    });
        }

        @Test
        void doesNotKeepASubtypeFromDeclaringTheSameAgain() {
            assertThat(pages(of(Again.class), Again.class)).containsEntry("edit", "Again.editAgain");
        }

        @Test
        void needsNoDirectiveInCode() {
            assertThat(pages(of(Below.class).remove(Below.class, WikiDirectives.PAGE, "about"), Below.class))
                    .containsOnlyKeys("imprint");
        }

        @Test
        void hasToMatchSomething() {
            String report = report(of(Below.class).remove(Below.class, WikiDirectives.PAGE, "edit"));

            assertThat(report).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-missing-override] Below: Group pages has no inherited edit to remove.
                        @Removes edit of group pages
                            at org.waymark.dectate.IntentTest$ARemoval.hasToMatchSomething(IntentTest.java:LINE)
                      Fix: Correct the identity, or take the directive away.
                    """);
        }

        interface Narrow extends App {
            @Removes
            @Page(name = "start")
            default void none() {}
        }

        interface Wide extends App {}

        @UseDirectives(WikiDirectives.class)
        interface App {
            @Page(name = "start")
            default void start() {}
        }

        static class Joined implements Wide, Narrow {}

        @Test
        void ofOneSupertypeWinsOverWhatTheOtherOnlyInherits() {
            Plan plan = of(Joined.class).build().plan();

            assertThat(plan.actions(Joined.class)).isEmpty();
            assertThat(plan.actions(Wide.class)).hasSize(1);
        }
    }

    @Nested
    class AMarker {

        static class Forgetful extends Wiki {
            @Overrides
            @Override
            void about() {}
        }

        @Test
        void withoutADirectiveIsRefused() {
            assertThat(report(of(Forgetful.class))).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-lone-marker] Forgetful: @Overrides stands on Forgetful.about, but no directive does.
                        @Overrides on Forgetful.about
                            at org.waymark.dectate.IntentTest$AMarker$Forgetful.about(IntentTest.java:LINE)
                      Fix: Put it beside the directive that it speaks of, or take it away.
                    """);
        }
    }

    @Nested
    class StrictMode {

        static class Silent extends Wiki {
            @Page(name = "about")
            void aboutUs() {}
        }

        @Test
        void refusesAnOverrideThatDoesNotSayThatItIsOne() {
            assertThat(report(of(Silent.class).strict())).isEqualTo("""
                    1 problem in the configuration.

                    1) [dectate-silent-override] Silent: about of group pages is overridden, and does not say so.
                        @Page(name = "about") on Silent.aboutUs
                            at org.waymark.dectate.IntentTest$StrictMode$Silent.aboutUs(IntentTest.java:LINE)
                        @Page(name = "about") on Wiki.about
                            at org.waymark.dectate.IntentTest$Wiki.about(IntentTest.java:LINE)
                      Fix: Put @Overrides beside the directive, in code Intent.OVERRIDE, if that is meant; otherwise change its \
                    identity.
                    """);
        }

        @Test
        void isContentWithOverridesAndRemovalsThatSaySo() {
            assertThat(pages(of(AnOverrideThatSaysSo.Declared.class).strict(), AnOverrideThatSaysSo.Declared.class))
                    .containsKey("about");
            assertThat(pages(of(ARemoval.ReadOnly.class).strict(), ARemoval.ReadOnly.class))
                    .doesNotContainKey("edit");
        }
    }

    @Nested
    class Lint {

        static class Copy extends Wiki {
            @Overrides
            @Page(name = "edit")
            @Override
            void edit() {}
        }

        @Setting(name = "theme", value = "dark")
        static class Themed extends Wiki {}

        @Configures(Themed.class)
        static class Elsewhere {}

        private String lint(Configuration.Builder builder) {
            StringBuilder findings = new StringBuilder();
            builder.build().plan().lint().forEach(finding -> findings.append(finding)
                    .append('\n'));
            return findings.toString().replaceAll("(\\.java):\\d+", "$1:LINE");
        }

        @Test
        void findsSilentOverrides() {
            assertThat(lint(of(StrictMode.Silent.class))).isEqualTo("""
                    [dectate-silent-override] Silent: about of group pages is overridden, and does not say so.
                        @Page(name = "about") on Silent.aboutUs
                            at org.waymark.dectate.IntentTest$StrictMode$Silent.aboutUs(IntentTest.java:LINE)
                        @Page(name = "about") on Wiki.about
                            at org.waymark.dectate.IntentTest$Wiki.about(IntentTest.java:LINE)
                      Fix: Put @Overrides beside the directive, in code Intent.OVERRIDE, if that is meant; otherwise change its \
                    identity.
                    """);
        }

        @Test
        void findsDirectivesRepeatedOnAMethodThatJavaOverridesAnyway() {
            assertThat(lint(of(Copy.class))).isEqualTo("""
                    [dectate-redundant-override] Copy: edit of group pages is overridden by the same again.
                        @Overrides @Page(name = "edit") on Copy.edit
                            at org.waymark.dectate.IntentTest$Lint$Copy.edit(IntentTest.java:LINE)
                        @Page(name = "edit") on Wiki.edit
                            at org.waymark.dectate.IntentTest$Wiki.edit(IntentTest.java:LINE)
                      Fix: Take away the directive of Copy: what it inherits does the same.
                    """);
        }

        @Test
        void findsActionsThatEqualWhatTheyDisplace() {
            PageAction same = new PageAction("same", "");

            assertThat(of(Themed.class)
                            .declare(Wiki.class, same)
                            .declare(Themed.class, same, Intent.OVERRIDE)
                            .build()
                            .plan()
                            .lint())
                    .extracting(Problem::kind)
                    .containsExactly(ProblemKind.REDUNDANT_OVERRIDE);
        }

        @Test
        void findsWhatIsDeclaredForAppTypesThatAreNotCommitted() {
            assertThat(lint(of(Wiki.class)
                            .classes(Elsewhere.class)
                            .declare(Themed.class, new PageAction("news", ""), HERE)))
                    .isEqualTo("""
                    [dectate-unused-directive] Themed: org.waymark.dectate.IntentTest$Lint$Elsewhere configures Themed, \
                    which is not committed.
                      Fix: Name Themed or a subtype with app(...), or take it away.
                    [dectate-unused-directive] Themed: A declaration in code configures Themed, which is not committed.
                        PageAction[name=news, value=]
                            at Somewhere.code(Unknown Source)
                      Fix: Name Themed or a subtype with app(...), or take it away.
                    """);
        }

        @Test
        void findsNothingInAConfigurationThatSaysWhatItDoes() {
            assertThat(lint(of(AnOverrideThatSaysSo.Declared.class))).isEmpty();
        }
    }
}

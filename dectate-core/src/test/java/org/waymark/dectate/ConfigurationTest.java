package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.WikiDirectives.PageAction;
import org.waymark.dectate.WikiDirectives.Setting;
import org.waymark.dectate.WikiDirectives.SettingAction;
import org.waymark.dectate.WikiDirectives.StartPage;

class ConfigurationTest {

    @UseDirectives(WikiDirectives.class)
    abstract static class App {}

    @Setting(name = "language", value = "en")
    @Setting(name = "theme", value = "plain")
    static class Wiki extends App {
        @StartPage
        void home() {}

        @Page(name = "about")
        void about() {}
    }

    static class CustomerWiki extends Wiki {
        @Page(name = "about")
        void aboutUs() {}

        @Override
        void home() {}
    }

    private static Map<String, String> pages(Committed committed, Class<?> appType) {
        return committed.registries(appType).get(WikiDirectives.PAGES);
    }

    @Nested
    class DirectivesOfAnAppType {

        @Test
        void areTakenFromItsMembersAndFromItself() {
            Committed committed =
                    Configuration.builder().app(Wiki.class).build().commit();

            assertThat(pages(committed, Wiki.class))
                    .containsOnly(Map.entry("start", "Wiki.home"), Map.entry("about", "Wiki.about"));
            assertThat(committed.registries(Wiki.class).get(WikiDirectives.SETTINGS))
                    .containsOnly(Map.entry("language", "en"), Map.entry("theme", "plain"));
        }

        @Test
        void areInheritedAndOverriddenByASubtype() {
            Committed committed =
                    Configuration.builder().app(CustomerWiki.class).build().commit();

            assertThat(pages(committed, CustomerWiki.class))
                    .containsOnly(Map.entry("start", "Wiki.home"), Map.entry("about", "CustomerWiki.aboutUs"));
            assertThat(pages(committed, Wiki.class)).containsEntry("about", "Wiki.about");
            assertThat(committed.overrides(CustomerWiki.class)).singleElement().satisfies(entry -> {
                assertThat(entry.winner()).hasToString("CustomerWiki: @Page(name = \"about\") on CustomerWiki.aboutUs");
                assertThat(entry.losers()).singleElement().hasToString("Wiki: @Page(name = \"about\") on Wiki.about");
            });
        }
    }

    @Nested
    class ClassesThatConfigureAnAppType {

        @Configures(Wiki.class)
        static class Aside {
            @Page(name = "aside")
            static void aside() {}
        }

        @Configures(Wiki.class)
        static class Beside {
            @Page(name = "beside")
            static void beside() {}
        }

        private static String plan(Class<?>... classes) {
            return Configuration.builder()
                    .app(Wiki.class)
                    .classes(classes)
                    .build()
                    .plan()
                    .toString();
        }

        @Test
        void areTakenByNameInWhateverOrderTheyAreFound() {
            assertThat(plan(Beside.class, Aside.class))
                    .isEqualTo(plan(Aside.class, Beside.class))
                    .containsSubsequence("about", "aside", "beside");
        }
    }

    @Nested
    class DeclarationsInCode {

        @Test
        void haveTheSameRightsAsAnnotations() {
            Committed committed = Configuration.builder()
                    .app(Wiki.class)
                    .declare(Wiki.class, new PageAction("contact", "code"))
                    .build()
                    .commit();

            assertThat(pages(committed, Wiki.class)).containsEntry("contact", "code");
        }
    }

    @Nested
    class AFailedCommit {

        @Test
        void leavesWhatWasCommittedInForce() {
            Map<String, String> switchable = new java.util.HashMap<>(Map.of("fail", "no"));
            Configuration configuration = Configuration.builder()
                    .app(Wiki.class)
                    .use(
                            Wiki.class,
                            table -> table.group(ActionGroup.of("switch").after(registries -> {
                                if ("yes".equals(switchable.get("fail"))) {
                                    throw new DirectiveException("switched off");
                                }
                            })))
                    .build();
            Committed first = configuration.commit();
            switchable.put("fail", "yes");

            assertThatThrownBy(configuration::commit)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("switched off");
            assertThat(configuration.committed()).isSameAs(first);
        }

        @Test
        void tellsEveryActionOfTheGroupThatFailed() {
            Configuration configuration = Configuration.builder()
                    .app(Wiki.class)
                    .declare(Wiki.class, new SettingAction("one", ""))
                    .declare(Wiki.class, new SettingAction("two", ""))
                    .build();

            assertThatThrownBy(configuration::commit)
                    .isInstanceOfSatisfying(ConfigurationException.class, failure -> assertThat(failure.problems())
                            .extracting(Problem::message)
                            .containsExactly("The setting one has no value.", "The setting two has no value."));
        }
    }
}

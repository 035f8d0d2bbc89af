package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.WikiDirectives.PageAction;
import org.waymark.dectate.WikiDirectives.Setting;
import org.waymark.dectate.WikiDirectives.SettingAction;

class QueryTest {

    @Retention(RetentionPolicy.RUNTIME)
    @interface Section {
        String value();
    }

    enum Size {
        SMALL,
        LARGE
    }

    record Shelf(Class<?> model, Size size, int places, boolean locked) implements Action {
        static final ActionGroup GROUP = ActionGroup.of("shelves");

        @Override
        public ActionGroup group() {
            return GROUP;
        }

        @Override
        public Object identity() {
            return model;
        }

        @Override
        public void perform(Registries registries) {}

        @Override
        public Attributes attributes() {
            return Attributes.of(this)
                    .alias("room", "places")
                    .compare("room", Comparison.AT_LEAST)
                    .convert("room", Integer::valueOf)
                    .compare("of", Comparison.SUPERTYPE)
                    .alias("of", "model")
                    .compare("kind", Comparison.SUBTYPE)
                    .alias("kind", "model")
                    .fallback(Map.of("places", "not asked", "owner", "Anna"));
        }
    }

    static final class Sections implements DirectiveSet {
        @Override
        public void define(DirectiveTable table) {
            table.directive(Section.class, (section, target) -> (Composite) () ->
                    List.of(new PageAction(section.value() + "/index", ""), new SettingAction(section.value(), "on")));
        }
    }

    @UseDirectives({WikiDirectives.class, Sections.class})
    static class Wiki {
        @Page(name = "about", title = "About us")
        void about() {}

        @Page(name = "help")
        void help() {}

        @Section("news")
        void news() {}
    }

    static class Customer extends Wiki {
        @Page(name = "help", title = "Hilfe")
        void hilfe() {}
    }

    private static Query query(Class<?> appType) {
        return configuration().plan().query(appType);
    }

    private static Configuration configuration() {
        return Configuration.builder()
                .app(Customer.class)
                .declare(Wiki.class, new Shelf(Integer.class, Size.SMALL, 4, true))
                .declare(Wiki.class, new Shelf(Number.class, Size.LARGE, 10, false))
                .build();
    }

    private static List<Object> identities(Query query) {
        return query.actions().stream().map(SourcedAction::identity).toList();
    }

    @Nested
    class AQuery {

        @Test
        void hasAllActionsInForceInTheOrderOfPerforming() {
            assertThat(query(Customer.class).actions())
                    .isEqualTo(configuration().plan().query(Customer.class).actions())
                    .hasSize(6);
            assertThat(identities(query(Customer.class).groups(WikiDirectives.PAGE)))
                    .containsExactly("about", "news/index", "help");
        }

        @Test
        void isNarrowedByGroup() {
            assertThat(identities(query(Wiki.class).groups(WikiDirectives.SETTING)))
                    .containsExactly("news");
            assertThat(identities(query(Wiki.class).groups(WikiDirectives.SETTING, WikiDirectives.PAGE)))
                    .containsExactly("news", "about", "help", "news/index");
            assertThat(query(Wiki.class).groups().actions()).isEmpty();
        }

        @Test
        void isNarrowedByDirectiveAlsoThroughComposites() {
            assertThat(identities(query(Wiki.class).directives(Section.class))).containsExactly("news", "news/index");
            assertThat(identities(query(Wiki.class).directives("page", "shelves")))
                    .containsExactly("about", "help", Integer.class, Number.class);
        }

        @Test
        void isNarrowedByClass() {
            assertThat(identities(query(Wiki.class).types(SettingAction.class))).containsExactly("news");
        }

        @Test
        void refusesWhatTheAppTypeDoesNotHave() {
            Query query = query(Wiki.class);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> query.groups(ActionGroup.of("views")))
                    .withMessage("Wiki has no group views; it has: [settings, pages, shelves].");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> query.directives("pgae"))
                    .withMessage("Wiki has no directive pgae; it has: [setting, page, section, shelves].");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> query.directives(Deprecated.class))
                    .withMessage("Wiki has no directive @Deprecated; it has: [setting, page, section, shelves].");
        }
    }

    @Nested
    class Filters {
        private final Query shelves = query(Wiki.class).groups(Shelf.GROUP);

        @Test
        void compareByEquals() {
            assertThat(identities(shelves.where("locked", true))).containsExactly(Integer.class);
            assertThat(identities(shelves.where("locked", true).where("places", 10)))
                    .isEmpty();
        }

        @Test
        void compareAsTheActionWants() {
            assertThat(identities(shelves.where("of", Integer.class))).containsExactly(Integer.class, Number.class);
            assertThat(identities(shelves.where("kind", Number.class))).containsExactly(Integer.class, Number.class);
            assertThat(identities(shelves.where("kind", Integer.class))).containsExactly(Integer.class);
            assertThat(identities(shelves.where("room", 5))).containsExactly(Number.class);
            assertThat(identities(shelves.where("room", "5"))).isEmpty();
        }

        @Test
        void fitNothingThatIsNotThere() {
            assertThat(identities(shelves.where("colour", null))).isEmpty();
            assertThat(identities(query(Wiki.class).where("owner", "Anna")))
                    .containsExactly(Integer.class, Number.class);
        }

        @Test
        void reachTheMembersOfTheAnnotation() {
            assertThat(identities(query(Wiki.class).where("title", "About us"))).containsExactly("about");
        }

        @Test
        void convertText() {
            assertThat(identities(shelves.whereText("room", "5"))).containsExactly(Number.class);
            assertThat(identities(shelves.whereText("places", "4"))).containsExactly(Integer.class);
            assertThat(identities(shelves.whereText("locked", "false"))).containsExactly(Number.class);
            assertThat(identities(shelves.whereText("size", "SMALL"))).containsExactly(Integer.class);
            assertThat(identities(shelves.whereText("model", "java.lang.Number")))
                    .containsExactly(Number.class);
            assertThat(identities(query(Wiki.class).whereText("title", "About us")))
                    .containsExactly("about");
        }

        @Test
        void refuseTextThatMeansNothing() {
            for (Map.Entry<String, String> filter : List.of(
                    entry("size", "HUGE"),
                    entry("locked", "perhaps"),
                    entry("model", "no.such.Type"),
                    entry("room", "x"))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> shelves.whereText(filter.getKey(), filter.getValue()))
                        .withMessageStartingWith(
                                filter.getKey() + " cannot be asked for \"" + filter.getValue() + "\": ");
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> shelves.whereText("size", "HUGE"))
                    .withMessage("size cannot be asked for \"HUGE\": Size has no HUGE.");
        }
    }

    @Nested
    class Selections {

        @Test
        void giveTheElementsThatDirectivesStandOn() throws NoSuchMethodException {
            Method hilfe = Customer.class.getDeclaredMethod("hilfe");

            assertThat(query(Customer.class).where("name", "help").elements()).containsExactly(hilfe);
            assertThat(query(Wiki.class).groups(Shelf.GROUP).elements()).isEmpty();
        }

        @Test
        void giveAttributesByName() {
            assertThat(query(Customer.class).directives(Page.class).attributes("name", "title", "missing"))
                    .containsExactly(
                            Map.of("name", "about", "title", "About us"), Map.of("name", "help", "title", "Hilfe"));
            assertThat(query(Wiki.class).where("room", 10).attributes("room", "owner", "places"))
                    .containsExactly(Map.of("room", 10, "owner", "Anna", "places", 10));
        }

        @Test
        void tellNullFromNothing() {
            Attributes attributes = Attributes.of(Collections.singletonMap("there", null));

            assertThat(attributes.select(List.of("there", "missing"))).containsExactly(entry("there", null));
            assertThat(attributes.values()).containsOnlyKeys("there");
        }
    }

    @Setting(name = "theme", value = "dark")
    @UseDirectives(WikiDirectives.class)
    static class Themed {}

    @Test
    void aClassIsAnElementLikeAnyOther() {
        Plan plan = Configuration.builder().app(Themed.class).build().plan();

        assertThat(plan.query(Themed.class).elements()).containsExactly(Themed.class);
    }
}

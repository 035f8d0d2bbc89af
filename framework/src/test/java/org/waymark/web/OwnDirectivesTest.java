package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.ConfigurationException;
import org.waymark.dectate.DirectiveSet;
import org.waymark.dectate.DirectiveTable;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;
import org.waymark.dectate.UseDirectives;
import org.waymark.web.testing.TestClient;

/** Directives that users write: as good as those of the framework. */
class OwnDirectivesTest {
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Menu {
        String value();
    }

    record MenuEntry(String identity, String view) implements Action {
        static final RegistryKey<Map<String, String>> MENU = RegistryKey.of("menu", () -> new TreeMap<>());
        private static final ActionGroup GROUP = ActionGroup.of("menu").registries(MENU);

        @Override
        public ActionGroup group() {
            return GROUP;
        }

        @Override
        public void perform(Registries registries) {
            registries.get(MENU).put(identity, view);
        }
    }

    static class MenuDirectives implements DirectiveSet {
        @Override
        public void define(DirectiveTable table) {
            table.directive(
                    Menu.class,
                    (menu, target) ->
                            new MenuEntry(menu.value(), target.method().getName()));
        }
    }

    @UseDirectives(MenuDirectives.class)
    static class Shop extends App {
        @View
        String index(Request request) {
            return request.registry(MenuEntry.MENU).toString();
        }

        @Menu("Books")
        @View(name = "books")
        String books() {
            return "books";
        }
    }

    @Nested
    class ADirective {
        @Test
        void writesToARegistryThatViewsRead() {
            assertThat(TestClient.of(new Shop()).get("/").body()).isEqualTo("{Books=books}");
        }

        static class OtherShop extends Shop {
            @Menu("Books")
            @View(name = "novels")
            String novels() {
                return "novels";
            }

            @Menu("Music")
            @View(name = "music")
            String music() {
                return "music";
            }
        }

        @Test
        void isInheritedAndOverridden() {
            assertThat(TestClient.of(new OtherShop()).get("/").body()).isEqualTo("{Books=novels, Music=music}");
        }

        @Test
        void isDeclaredInCode() {
            Site site = Site.builder(Shop.class)
                    .declare(Shop.class, shop -> shop.declare(new MenuEntry("Films", "films")))
                    .build();

            assertThat(TestClient.of(site, new Shop()).get("/").body()).isEqualTo("{Books=books, Films=films}");
        }

        static class Street extends App {
            @Mount("/shop")
            Shop shop() {
                return new Shop();
            }

            @View
            String menus(Request request) {
                return request.at(shop()).registry(MenuEntry.MENU) + " and " + request.registry(MenuEntry.MENU);
            }
        }

        @Test
        void isReadByOtherAppsThatAskForThatOfItsApp() {
            assertThat(TestClient.of(new Street()).get("/").body()).isEqualTo("{Books=books} and {}");
        }

        @Test
        void conflictsWithItsLike() {
            assertThatThrownBy(() -> Site.builder(Shop.class)
                            .declare(Shop.class, shop -> shop.declare(new MenuEntry("Books", "films")))
                            .build())
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("@Menu(\"Books\") on Shop.books")
                    .hasMessageContaining("OwnDirectivesTest.java:");
        }
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Status {
        String value();
    }

    record State(String name) {}

    static class StatusDirectives implements DirectiveSet {
        @Override
        public void define(DirectiveTable table) {
            table.directive(
                    Status.class,
                    (status, target) -> Declarations.composite(App.class, app -> app.path(
                                    status.value(), State.class, (self, values, request) -> new State("up"))
                            .view(State.class, (state, request) -> state.name())));
        }
    }

    @Status("/status")
    @UseDirectives(StatusDirectives.class)
    static class Machine extends App {}

    @Nested
    class ADirectiveForSeveral {
        @Test
        void standsForDirectivesOfTheFramework() {
            assertThat(TestClient.of(new Machine()).get("/status").body()).isEqualTo("up");
        }

        @Status("/health")
        static class OtherMachine extends Machine {
            @View
            String show(State state) {
                return "all " + state.name();
            }
        }

        @Test
        void conflictsInItsParts() {
            assertThatThrownBy(() -> Publisher.of(new OtherMachine()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("@Status(\"/health\") on class OtherMachine")
                    .hasMessageContaining("@View on OtherMachine.show");
        }
    }

    static class LoudDirectives implements DirectiveSet {
        @Override
        public void define(DirectiveTable table) {
            table.directive(
                    View.class,
                    (view, target) -> ViewMethod.action(
                            ViewTraits.of(view, target),
                            (value, request) -> StandardRenderer.TEXT.render(value + "!", request),
                            target));
        }
    }

    @UseDirectives(LoudDirectives.class)
    static class Loud extends Machine {
        @View
        String loud() {
            return "loud";
        }
    }

    @Nested
    class ADirectiveOfTheFramework {
        @Test
        void meansSomethingElseInASubtypeThatSaysSo() {
            assertThat(TestClient.of(new Loud()).get("/").body()).isEqualTo("loud!");
            assertThat(TestClient.of(new Loud()).get("/status").body()).isEqualTo("up");
        }
    }
}

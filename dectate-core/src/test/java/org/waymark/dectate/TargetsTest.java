package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.WikiDirectives.Page;

/** What directives may stand on, and what they say of it. */
class TargetsTest {

    @UseDirectives(WikiDirectives.class)
    @Page(name = "class")
    static class Everywhere {
        @Page(name = "field")
        static final String FIELD = "";

        @Page(name = "constructor")
        Everywhere() {}

        @Page(name = "method")
        static void method() {}
    }

    @UseDirectives(WikiDirectives.class)
    @Page(name = "interface")
    interface Mixin {
        @Page(name = "abstract method")
        void method();
    }

    @UseDirectives(WikiDirectives.class)
    @Page(name = "record")
    record Recorded(@Page(name = "component") String component, String other) {
        @Page(name = "static field")
        static final int COUNT = 1;

        @Page(name = "accessor")
        @Override
        public String other() {
            return other;
        }
    }

    @UseDirectives(WikiDirectives.class)
    @Page(name = "enum")
    enum Listed {
        @Page(name = "constant")
        ONE
    }

    private static List<Target> targets(Class<?> appType) {
        return Configuration.builder().app(appType).build().plan().expanded(appType).stream()
                .map(action -> action.source().target())
                .toList();
    }

    private static List<String> texts(Class<?> appType) {
        return targets(appType).stream().map(Target::toString).toList();
    }

    @Nested
    class Directives {

        @Test
        void standOnClassesFieldsConstructorsAndMethods() {
            assertThat(texts(Everywhere.class))
                    .containsExactly("class Everywhere", "Everywhere.FIELD", "new Everywhere", "Everywhere.method");
        }

        @Test
        void standOnInterfacesRecordsAndEnums() {
            assertThat(texts(Mixin.class)).containsExactly("class Mixin", "Mixin.method");
            assertThat(texts(Listed.class)).containsExactly("class Listed", "Listed.ONE");
        }

        @Test
        void onTheComponentOfARecordCountOnceOnItsAccessor() throws NoSuchMethodException {
            assertThat(texts(Recorded.class))
                    .containsExactlyInAnyOrder(
                            "class Recorded", "Recorded.COUNT", "Recorded.component", "Recorded.other");
            assertThat(targets(Recorded.class))
                    .extracting(Target::element)
                    .contains(Recorded.class.getDeclaredMethod("component"));
        }
    }

    @Nested
    class ATarget {
        private static final Location HERE = new Location("Test", null, null, 0, false);

        private Target target(AnnotatedElement element) {
            return new Target(Everywhere.class, element, Everywhere.class, HERE);
        }

        @Test
        void isWhatAFactoryAsksFor() throws ReflectiveOperationException {
            var field = Everywhere.class.getDeclaredField("FIELD");
            var constructor = Everywhere.class.getDeclaredConstructor();
            var method = Everywhere.class.getDeclaredMethod("method");

            assertThat(target(field).field()).isEqualTo(field);
            assertThat(target(constructor).constructor()).isEqualTo(constructor);
            assertThat(target(method).method()).isEqualTo(method);
            assertThat(target(Everywhere.class).type()).isEqualTo(Everywhere.class);
        }

        @Test
        void isRefusedWhereSomethingElseIsWanted() {
            assertThatThrownBy(target(Everywhere.class)::method)
                    .hasMessage("This directive belongs on a method; it stands on class Everywhere.");
            assertThatThrownBy(target(Everywhere.class)::field)
                    .hasMessage("This directive belongs on a field; it stands on class Everywhere.");
            assertThatThrownBy(target(Everywhere.class)::constructor)
                    .hasMessage("This directive belongs on a constructor; it stands on class Everywhere.");
        }
    }

    @Nested
    class TheMeaningOfADirective {

        static final class Loud implements DirectiveSet {
            @Override
            public void define(DirectiveTable table) {
                table.directive(Page.class, (page, target) -> new WikiDirectives.PageAction(page.name() + "!", "loud"));
            }
        }

        @UseDirectives(WikiDirectives.class)
        static class Wiki {
            @Page(name = "home")
            void home() {}
        }

        @UseDirectives(Loud.class)
        static class LoudWiki extends Wiki {
            @Page(name = "news")
            void news() {}
        }

        @Test
        void isReplacedByASubtypeForItsOwnDirectivesOnly() {
            Plan plan = Configuration.builder().app(LoudWiki.class).build().plan();

            assertThat(plan.actions(LoudWiki.class))
                    .extracting(SourcedAction::identity)
                    .containsExactly("home", "news!");
        }
    }
}

package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.WikiDirectives.PageAction;

/** Each stage alone, on values made by hand. */
class StagesTest {
    private final Problems problems = new Problems();

    static class Base {}

    static class Sub extends Base {}

    private static Source source(String text) {
        return new Source("page", () -> text, Set.of(), null, null, new Location("Test", null, null, 0, false));
    }

    private static SourcedAction page(Class<?> appType, String name, String text) {
        PageAction action = new PageAction(name, text);
        return new SourcedAction(appType, source(text), action, action.group(), name, Set.of());
    }

    private Collected collected(Declared... declared) {
        return new Collected(List.of(Base.class, Sub.class), Map.of(), List.of(declared), List.of());
    }

    @Nested
    class Expanding {

        private List<SourcedAction> expand(Declaration declaration) {
            return Expansion.expand(collected(new Declared(Base.class, source("here"), declaration)), problems)
                    .getOrDefault(Base.class, List.of());
        }

        @Test
        void keepsTheSourceOfNestedComposites() {
            Composite inner = () -> List.of(new PageAction("b", ""), new PageAction("c", ""));
            Composite outer = () -> List.of(new PageAction("a", ""), inner);

            assertThat(expand(outer)).extracting(SourcedAction::identity).containsExactly("a", "b", "c");
            assertThat(expand(outer)).extracting(SourcedAction::source).containsOnly(source("here"));
        }

        @Test
        void reportsACompositeThatFails() {
            Composite failing = () -> {
                throw new DirectiveException("nothing to expand");
            };

            assertThat(expand(failing)).isEmpty();
            assertThat(problems.isEmpty()).isFalse();
        }

        @Test
        void reportsACompositeThatExpandsToItself() {
            Composite[] endless = new Composite[1];
            endless[0] = () -> List.of(endless[0]);

            assertThat(expand(endless[0])).isEmpty();
            assertThat(problems.isEmpty()).isFalse();
        }
    }

    @Nested
    class Grouped {

        @Test
        void holdsInheritedActionsFirst() {
            SourcedAction inherited = page(Base.class, "a", "base");
            SourcedAction own = page(Sub.class, "b", "sub");
            Map<Class<?>, Map<ActionGroup, List<SourcedAction>>> groups =
                    Grouping.group(collected(), Map.of(Sub.class, List.of(own), Base.class, List.of(inherited)));

            assertThat(groups.get(Base.class)).containsOnly(Map.entry(WikiDirectives.PAGE, List.of(inherited)));
            assertThat(groups.get(Sub.class)).containsOnly(Map.entry(WikiDirectives.PAGE, List.of(inherited, own)));
        }
    }

    @Nested
    class Resolving {

        @Test
        void putsAnOverrideWhereTheSubtypeDeclaresIt() {
            SourcedAction base = page(Base.class, "a", "base");
            SourcedAction other = page(Base.class, "b", "base");
            SourcedAction sub = page(Sub.class, "a", "sub");
            Resolution.Resolved resolved = Resolution.resolve(
                    Sub.class, WikiDirectives.PAGE, List.of(base, other, sub), Set.of(base, other), problems);

            assertThat(resolved.actions()).containsExactly(other, sub);
            assertThat(resolved.overrides()).containsExactly(new Overriding(Sub.class, sub, List.of(base)));
            assertThat(problems.isEmpty()).isTrue();
        }
    }

    @Nested
    class Ordered {

        private List<ActionGroup> order(ActionGroup... groups) {
            return Ordering.order(Base.class, List.of(groups), problems).stream()
                    .map(GroupDefinition::group)
                    .toList();
        }

        @Test
        void putsDependenciesFirstAndKeepsTheOrderOfMentionOtherwise() {
            ActionGroup a = ActionGroup.of("a");
            ActionGroup b = ActionGroup.of("b");
            ActionGroup c = ActionGroup.of("c").dependsOn(b, a);

            assertThat(order(ActionGroup.of("z"), c, a)).containsExactly(ActionGroup.of("z"), b, a, c);
        }

        @Test
        void takesTogetherWhatIsSaidOfOneGroup() {
            ActionGroup first = ActionGroup.of("views");
            ActionGroup again = ActionGroup.of("views").dependsOn(ActionGroup.of("paths"));

            assertThat(order(first, again)).containsExactly(ActionGroup.of("paths"), first);
        }
    }
}

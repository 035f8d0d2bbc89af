package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.WikiDirectives.Setting;

/** What directives on members leave out is filled in by those on their class. */
class DefaultsTest {

    @Setting(name = "language", value = "en")
    @Defaults(Page.class)
    @Page(title = "Help")
    @UseDirectives(WikiDirectives.class)
    static class Wiki {
        @Page(name = "first")
        void first() {}

        @Page(name = "second", title = "Index")
        void second() {}
    }

    static class Heir extends Wiki {
        @Page(name = "third")
        void third() {}
    }

    private static List<String> texts(Class<?> appType) {
        return Configuration.builder().app(appType).build().plan().expanded(appType).stream()
                .map(action -> action.source().toString())
                .toList();
    }

    @Nested
    class TheDefaultsOfAClass {

        @Test
        void areNoDirectivesOfTheClass() {
            assertThat(texts(Wiki.class))
                    .containsExactly(
                            "@Setting(name = \"language\", value = \"en\") on class Wiki",
                            "@Page(name = \"first\", title = \"Help\") on Wiki.first",
                            "@Page(name = \"second\", title = \"Index\") on Wiki.second");
        }

        @Test
        void areNotInherited() {
            assertThat(texts(Heir.class)).containsExactly("@Page(name = \"third\") on Heir.third");
        }
    }

    @Nested
    class Mistakes {

        @Defaults(Page.class)
        @UseDirectives(WikiDirectives.class)
        static class Alone {}

        @Defaults(Setting.class)
        @Setting(name = "a", value = "1")
        @Setting(name = "b", value = "2")
        @UseDirectives(WikiDirectives.class)
        static class Twice {}

        @Test
        void areReported() {
            ConfigurationException failure =
                    catchThrowableOfType(ConfigurationException.class, () -> Configuration.builder()
                            .app(Alone.class, Twice.class)
                            .build()
                            .plan());

            assertThat(failure).hasMessage("""
                    2 problems in the configuration.

                    1) [dectate-bad-directive] Alone: It names @Page, which has to stand beside it once; it stands there not at all.
                        @Defaults(Page.class) on class Alone
                            near org.waymark.dectate.DefaultsTest$Mistakes$Alone(DefaultsTest.java:%d)
                      Fix: Correct the directive.

                    2) [dectate-bad-directive] Twice: It names @Setting, which has to stand beside it once; it stands there 2 times.
                        @Defaults(Setting.class) on class Twice
                            near org.waymark.dectate.DefaultsTest$Mistakes$Twice(DefaultsTest.java:%d)
                      Fix: Correct the directive.
                    """, line(failure, 0), line(failure, 1));
        }

        private static int line(ConfigurationException failure, int problem) {
            return failure.problems().get(problem).sources().get(0).location().line();
        }
    }

    @Nested
    class ACompletedAnnotation {

        @Retention(RetentionPolicy.RUNTIME)
        @interface Many {
            String name() default "";

            int[] numbers() default {};

            String[] texts() default {};
        }

        @Many(name = "written")
        static class Written {}

        @Many(
                numbers = {1, 2},
                texts = "a")
        static class Given {}

        @Many(
                name = "written",
                numbers = {1, 2},
                texts = "a")
        static class Whole {}

        private static Many many(Class<?> type) {
            return Objects.requireNonNull(type.getAnnotation(Many.class));
        }

        private final Many completed = (Many) CompletedAnnotation.of(many(Written.class), many(Given.class));
        private final Many whole = many(Whole.class);

        @Test
        void isEqualToOneWrittenInFull() {
            assertThat(completed).isEqualTo(whole).hasSameHashCodeAs(whole);
            assertThat(whole).isEqualTo(completed);
            assertThat(completed).isNotEqualTo(many(Written.class)).isNotEqualTo(null);
            assertThat(completed).hasToString("@Many(name = \"written\", numbers = {1, 2}, texts = \"a\")");
            assertThat(((Annotation) completed).annotationType()).isEqualTo(Many.class);
        }

        @Test
        void doesNotGiveAwayItsArrays() {
            completed.numbers()[0] = 99;

            assertThat(completed.numbers()).containsExactly(1, 2);
        }
    }
}

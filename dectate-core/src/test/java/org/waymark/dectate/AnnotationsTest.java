package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.WikiDirectives.Setting;
import org.waymark.dectate.WikiDirectives.StartPage;

class AnnotationsTest {

    private static List<String> texts(AnnotatedElement element) {
        Set<Class<? extends Annotation>> wanted = Set.of(Page.class, Setting.class, Everything.class);
        return Annotations.of(element, wanted::contains).stream()
                .map(found -> AnnotationText.of(found.annotation()))
                .toList();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Everything {
        Class<?>[] value() default {};

        char quote() default '"';

        RetentionPolicy policy() default RetentionPolicy.CLASS;

        String[] names() default {};

        Page nested() default @Page;

        long number() default 1;
    }

    /** Refers to itself, which Java allows. */
    @Recursive
    @StartPage
    @Retention(RetentionPolicy.RUNTIME)
    @interface Recursive {}

    @Nested
    class DirectivesOfAnElement {

        @Setting(name = "a", value = "1")
        @Deprecated
        @Page
        @Setting(name = "b", value = "2")
        static class Repeated {}

        @Recursive
        static class Composed {}

        @Test
        void areTakenOutOfTheirContainers() {
            assertThat(texts(Repeated.class))
                    .containsExactly(
                            "@Setting(name = \"a\", value = \"1\")", "@Setting(name = \"b\", value = \"2\")", "@Page");
        }

        @Test
        void mayStandOnOtherAnnotations() {
            assertThat(texts(Composed.class)).containsExactly("@Page(name = \"start\", title = \"Welcome\")");
        }
    }

    @Nested
    class TheTextOfAnAnnotation {

        @Everything(String.class)
        static class ValueAlone {}

        @Everything(
                value = {String.class, int[].class},
                quote = '\'',
                policy = RetentionPolicy.SOURCE,
                names = "say \"hi\"\n",
                nested = @Page(name = "x"),
                number = 1)
        static class ManyMembers {}

        @Test
        void leavesOutTheNameOfASingleValue() {
            assertThat(texts(ValueAlone.class)).containsExactly("@Everything(String.class)");
        }

        @Test
        void leavesOutDefaultsAndWritesLiteralsAsInSource() {
            assertThat(texts(ManyMembers.class))
                    .containsExactly("@Everything(names = \"say \\\"hi\\\"\\u000a\", nested = @Page(name = \"x\"),"
                            + " policy = SOURCE, quote = '\\'', value = {String.class, int[].class})");
        }
    }
}

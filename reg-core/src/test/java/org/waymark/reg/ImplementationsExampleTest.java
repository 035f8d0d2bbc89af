package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

/** The guide shows this. */
class ImplementationsExampleTest {
    interface Render {
        String render(Object model, String name);
    }

    record Document(String title) {}

    record Image(int width) {}

    @Implementation
    @Retention(RetentionPolicy.RUNTIME)
    @interface View {
        String name() default "";
    }

    static final class Views {
        @View
        static String show(Document document, String name) {
            return document.title();
        }

        @View(name = "edit")
        static String edit(Document document, String name) {
            return "editing " + document.title();
        }

        @View
        static String show(Image image, String name) {
            return "image of " + image.width();
        }
    }

    @Test
    void methodsAreImplementations() {
        Dispatch<Render> renderings = Dispatch.on(Render.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .matchKey("name", 1)
                .create();
        renderings.implementations(Views.class);
        Render render = renderings.call();
        assertThat(render.render(new Document("Minutes"), "edit")).isEqualTo("editing Minutes");
        assertThat(render.render(new Image(3), "")).isEqualTo("image of 3");
    }

    static final class Frames {
        @View
        static String framed(Object model, String name, Render next) {
            return "[" + next.render(model, name) + "]";
        }

        @View
        static String show(Document document, String name, Render next) {
            return document.title() + " " + next.render(document, name);
        }
    }

    @Test
    void oneCallsTheNext() {
        Dispatch<Render> renderings = Dispatch.on(Render.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .matchKey("name", 1)
                .otherwise((model, name) -> "nothing")
                .create();
        renderings.implementations(Frames.class);
        assertThat(renderings.call().render(new Document("Minutes"), "")).isEqualTo("Minutes [nothing]");
    }
}

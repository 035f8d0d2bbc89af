package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

/** The first example of the guide. */
class FirstExampleTest {
    interface Render {
        String render(Object model, String name);
    }

    record Document(String title) {}

    record Image(int width) {}

    static Dispatch<Render> renderings() {
        Dispatch<Render> render = Dispatch.on(Render.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .matchKey("name", 1)
                .orElse("")
                .otherwise((model, name) -> "no view " + name)
                .create();
        render.register((model, name) -> "some " + model.getClass().getSimpleName(), Object.class);
        render.register((model, name) -> ((Document) model).title(), Document.class);
        render.register((model, name) -> "editing " + ((Document) model).title(), Document.class, "edit");
        return render;
    }

    @Test
    void theMostSpecificImplementationRuns() {
        Render render = renderings().call();
        assertThat(render.render(new Document("Minutes"), "")).isEqualTo("Minutes");
        assertThat(render.render(new Document("Minutes"), "edit")).isEqualTo("editing Minutes");
        assertThat(render.render(new Image(3), "")).isEqualTo("some Image");
        assertThat(render.render(new Image(3), "edit")).isEqualTo("no view edit");
    }

    @Test
    void theFunctionExplainsACall() {
        Explanation<Render> explanation = renderings().explain(new Document("Minutes"), "edit");
        String text = explanation.toString().replaceAll("org.waymark.reg.FirstExampleTest.", "");
        assertThat(text.replaceAll("\\([^(]+:\\d+\\)", "(…)")).isEqualTo("""
                FirstExampleTest.Render.render(model = Document, name = "edit")
                  runs (model = Document, name = "edit") at renderings(…)
                Ruled out:
                  - (model = java.lang.Object, name = "") at renderings(…)
                    by "name": "edit" is not ""
                  - (model = Document, name = "") at renderings(…)
                    by "name": "edit" is not ""
                The answer was not in the cache. Calls go through a generated class.""");
    }
}

package org.waymark.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.benchmarks.SourceCompiler;

class ProgramSourceTest {

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static String all(String style) {
        return ProgramSource.sources().entrySet().stream()
                .filter(source -> source.getKey().startsWith(style))
                .map(java.util.Map.Entry::getValue)
                .reduce("", String::concat);
    }

    @Test
    void hasFiveHundredViewsOfAHundredModelsInBothStyles() {
        assertThat(count(all("annotated"), "@View(")).isEqualTo(500);
        assertThat(count(all("annotated"), "@Path(")).isEqualTo(100);
        assertThat(count(all("typed"), ".view(")).isEqualTo(500);
        assertThat(count(all("typed"), ".path(")).isEqualTo(100);
    }

    @Test
    void isCompiled() {
        assertThat(SourceCompiler.files(ProgramSource.sources()))
                .containsKeys(ProgramSource.ANNOTATED, ProgramSource.TYPED, "typed.Part49$Model99");
    }
}

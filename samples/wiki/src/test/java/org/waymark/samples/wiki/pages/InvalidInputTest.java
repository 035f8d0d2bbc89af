package org.waymark.samples.wiki.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InvalidInputTest {

    private static Map<String, String> problems(String name, String title, String text) {
        return catchThrowableOfType(InvalidInput.class, () -> Check.draft(new Draft(name, title, text)))
                .problems();
    }

    @Test
    void namesAllFieldsThatAreWrongAtOnce() {
        assertThat(problems("a/b", "", "x".repeat(100_001)))
                .isEqualTo(Map.of(
                        "name",
                        "This is not a name. Use small letters and digits, in words joined by single hyphens, such as"
                                + " markdown-help, here: a-b.",
                        "title",
                        "The title is missing. Give the page a title.",
                        "text",
                        "The text has 100,001 characters; 100,000 are the most. Shorten it."));
    }

    @Test
    void saysThatANameIsMissing() {
        assertThat(problems(" ", "???", ""))
                .containsEntry(
                        "name",
                        "The name is missing. Use small letters and digits, in words joined by single hyphens, such as"
                                + " markdown-help.");
    }

    @Test
    void namesTheCharacterThatCannotBeKept() {
        assertThat(problems("a", "a\tb", "a\u0000b"))
                .isEqualTo(Map.of(
                        "title", "The title contains the character U+0009, which cannot be kept. Remove it.",
                        "text", "The text contains the character U+0000, which cannot be kept. Remove it."));
        assertThat(problems("a", "a", "half a pair: \uD83C"))
                .containsEntry("text", "The text contains the character U+D83C, which cannot be kept. Remove it.");
    }

    @Test
    void refusesNamesAndTitlesThatAreTooLong() {
        assertThat(problems("x".repeat(81), "x".repeat(121), ""))
                .isEqualTo(Map.of(
                        "name", "The name has 81 characters; 80 are the most. Shorten it.",
                        "title", "The title has 121 characters; 120 are the most. Shorten it."));
    }
}

package org.waymark.samples.wiki.pages;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNameTest {

    @Test
    void isMadeOfTheLettersAndDigitsOfAText() {
        assertThat(PageName.from("Markdown Help")).isEqualTo("markdown-help");
        assertThat(PageName.from("  C++ & C#: 2 languages! ")).isEqualTo("c-c-2-languages");
        assertThat(PageName.from("Ünïcode ﬁne")).isEqualTo("ünïcode-fine");
        assertThat(PageName.from("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(PageName.from("-")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tea", "a b", "a--b", "-a", "a-", "a/b", "..", "a.b", "a\u0000b", "a\u200Bb", "+a"})
    void isRefusedInAnyOtherSpelling(String name) {
        assertThat(PageName.isValid(name)).isFalse();
    }

    @Property(tries = 2000)
    void isLeftAsItIsByTheRule(@ForAll String text) {
        String name = PageName.from(text);

        assertThat(name).hasSizeLessThanOrEqualTo(PageName.MAX);
        assertThat(PageName.from(name)).isEqualTo(name);
    }
}

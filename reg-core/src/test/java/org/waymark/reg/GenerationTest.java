package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GenerationTest {
    private static final ClassLoader HERE = GenerationTest.class.getClassLoader();
    private static final ClassLoader WITHOUT_BYTE_BUDDY = ClassLoader.getPlatformClassLoader();

    @Test
    void isAllowedByDefault() {
        assertThat(Generation.refusal("", HERE)).isNull();
    }

    @Test
    void isDeclinedBySystemProperty() {
        assertThat(Generation.refusal("Never", HERE)).isEqualTo("the system property waymark.reg.generation is never");
    }

    @Test
    void isImpossibleWithoutByteBuddy() {
        assertThat(Generation.refusal("", WITHOUT_BYTE_BUDDY))
                .isEqualTo("Byte Buddy, which generates classes, is missing");
    }

    @Test
    void isDeclinedByADeclaration() {
        assertThat(Generation.refusal(false, "the function"))
                .isEqualTo("the function was declared withoutGeneration()");
        assertThat(Generation.refusal(true, "the function")).isNull();
    }
}

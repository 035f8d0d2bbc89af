package org.waymark.web.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Plays the cases of the original in memory and over the server of the JDK. */
class MorepathHttpConformanceTest {
    @Test
    void answers_in_memory_as_the_original_does_or_better() throws IOException {
        assertThat(ConformanceRun.inMemory()).isEmpty();
    }

    @Test
    void answers_over_the_server_of_the_JDK_as_the_original_does_or_better() throws IOException {
        assertThat(ConformanceRun.over("jdk")).isEmpty();
    }
}

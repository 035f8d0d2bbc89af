package org.waymark.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.waymark.web.conformance.ConformanceRun;

/** Plays the cases of the original over Jetty. */
class MorepathHttpConformanceTest {
    @Test
    void answers_over_Jetty_as_the_original_does_or_better() throws IOException {
        assertThat(ConformanceRun.over("jetty")).isEmpty();
    }
}

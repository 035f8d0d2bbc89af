package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What is generated has to be code that the just-in-time compiler takes. It tells of methods that it gives up on, once
 * and for all; calls of such a method take ten times as long.
 */
class JustInTimeTest {
    /** The number of an answer. */
    public interface Answer {
        /** Returns the number. */
        int answer(Object model, Object request);
    }

    record Page() {}

    record Report() {}

    record Folder() {}

    @Test
    void generatedMethodsAreCompiledAlsoWherePartsOfThemNeverRan() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+PrintCompilation",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Calls.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).as(output).isZero();
        assertThat(output).contains("AnswerCompiled").contains("AnswerForwarder");
        assertThat(output.lines().filter(line -> line.contains("org.waymark.reg")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("COMPILE SKIPPED"));
    }

    /** Calls functions until they are hot, with some of what they know. */
    static final class Calls {
        private Calls() {}

        public static void main(String[] arguments) {
            Answer eager = function(Dispatch.on(Answer.class, MethodHandles.lookup())
                    .matchInstance("model", 0)
                    .matchKey("request", 1));
            Answer lazy = function(Dispatch.on(Answer.class, MethodHandles.lookup())
                    .matchInstance("model", 0)
                    .matchKey("request", 1, Object::toString));
            Object[] models = {new Page(), new Report()};
            int sum = 0;
            for (int i = 0; i < 200_000; i++) {
                sum += eager.answer(models[i & 1], "read");
                sum += lazy.answer(models[i & 1], "read");
            }
            if (sum != 200_000 / 2 * (1 + 2) * 2) {
                throw new IllegalStateException("wrong sum " + sum);
            }
        }

        private static Answer function(DispatchBuilder<Answer> builder) {
            Dispatch<Answer> function = builder.create();
            function.register((model, request) -> 1, Page.class);
            function.register((model, request) -> 2, Report.class, "read");
            function.register((model, request) -> 3, Report.class, "write");
            function.register((model, request) -> 4, Folder.class);
            return function.call();
        }
    }
}

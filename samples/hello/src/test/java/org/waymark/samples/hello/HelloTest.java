package org.waymark.samples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class HelloTest {
    @Test
    void greets_the_world() {
        TestAnswer answer = TestClient.of(new Hello()).get("/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.body()).isEqualTo("<h1>Hello, world!</h1>");
    }
}

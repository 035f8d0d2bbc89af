package org.waymark.benchmarks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WireAnswerTest {

    private static String inShort(String received) {
        return WireAnswer.of(received.getBytes(ISO_8859_1)).inShort();
    }

    @Test
    void isTheStatusIfNothingIsOdd() {
        assertThat(inShort("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nHello, Ada!"))
                .isEqualTo("200");
    }

    @Test
    void tellsWhichMethodsAreAllowed() {
        assertThat(inShort("HTTP/1.1 405 Method Not Allowed\r\nallow: GET, HEAD\r\n\r\n"))
                .isEqualTo("405 `Allow: GET, HEAD`");
    }

    @Test
    void tellsWhoWasGreetedIfItWasSomebodyElse() {
        assertThat(inShort("HTTP/1.1 200 OK\r\n\r\nHello, a\0b!")).isEqualTo("200 `Hello, a\\x00b!`");
    }

    @Test
    void tellsThatAHeaderWasForged() {
        assertThat(inShort("HTTP/1.1 200 OK\r\nX-Value: a\r\nX-More: b\r\n\r\nHello, World!"))
                .isEqualTo("200 **with a header of the client's** `a`");
    }

    @Test
    void tellsWhereARedirectLeads() {
        assertThat(inShort("HTTP/1.1 302 Found\r\nLocation: /greetings/Ada\r\n\r\n"))
                .isEqualTo("302 to `/greetings/Ada`");
    }

    @Test
    void isNoAnswerIfTheConnectionWasClosedBeforeOne() {
        assertThat(inShort("")).isEqualTo("no answer");
    }
}

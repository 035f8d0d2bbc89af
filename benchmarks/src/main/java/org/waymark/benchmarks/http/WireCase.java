package org.waymark.benchmarks.http;

/** Something odd, or something that is often forgotten, that a client may send. */
enum WireCase {
    HEAD("`HEAD` of a page", request("HEAD", "/greetings/Ada")),
    POST("`POST` to a page", request("POST", "/greetings/Ada", "Content-Length: 0")),
    OPTIONS("`OPTIONS` of a page", request("OPTIONS", "/greetings/Ada")),
    UNKNOWN_METHOD("the method `BREW`", request("BREW", "/greetings/Ada")),
    UNKNOWN("an unknown path", request("GET", "/nowhere")),
    UNKNOWN_POST("`POST` to an unknown path", request("POST", "/nowhere", "Content-Length: 0")),
    SLASH_AT_THE_END("`/greetings/Ada/`", request("GET", "/greetings/Ada/")),
    NO_HOST("no `Host`", "GET /greetings/Ada HTTP/1.1\r\nConnection: close\r\n\r\n"),
    TWO_HOSTS("two `Host`s", request("GET", "/greetings/Ada", "Host: other.example")),
    BAD_HOST("`Host: a b/c`", "GET /greetings/Ada HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n"),
    ENCODED_SLASH("`/greetings/a%2Fb`", request("GET", "/greetings/a%2Fb")),
    TWO_SLASHES("`//greetings/Ada`", request("GET", "//greetings/Ada")),
    DOT_SEGMENTS("`/nowhere/../greetings/Ada`", request("GET", "/nowhere/../greetings/Ada")),
    ENCODED_DOT_SEGMENTS("`/nowhere/%2e%2e/greetings/Ada`", request("GET", "/nowhere/%2e%2e/greetings/Ada")),
    PATH_PARAMETER("`/greetings/Ada;x=1`", request("GET", "/greetings/Ada;x=1")),
    BACKSLASH("`/greetings/a%5Cb`", request("GET", "/greetings/a%5Cb")),
    NUL("`/greetings/a%00b`", request("GET", "/greetings/a%00b")),
    LINE_BREAK("`/greetings/a%0D%0Ab`", request("GET", "/greetings/a%0D%0Ab")),
    MALFORMED_PERCENT("`/greetings/%zz`", request("GET", "/greetings/%zz")),
    MALFORMED_UTF8("`/greetings/%ff`", request("GET", "/greetings/%ff")),
    NUL_IN_HEADER("NUL in a header", request("GET", "/greetings/Ada", "X-Odd: a\0b")),
    LONG_HEADER("a header of 64 KiB", request("GET", "/greetings/Ada", "X-Long: " + "x".repeat(1 << 16))),
    LONG_PATH("a path of 64 KiB", request("GET", "/greetings/" + "x".repeat(1 << 16))),
    SENT_LINE_BREAK("program sends CR LF in a header", request("GET", "/header?value=a%0D%0AX-More:%20b")),
    SENT_LIKE_LINE_BREAK("program sends U+010D U+010A", request("GET", "/header?value=a%C4%8D%C4%8AX-More:%20b")),
    SENT_NUL("program sends NUL in a header", request("GET", "/header?value=a%00b"));

    private final String label;
    private final String request;

    WireCase(String label, String request) {
        this.label = label;
        this.request = request;
    }

    /** Returns what the reader sees. */
    String label() {
        return label;
    }

    /** Returns whether it is about methods, so that a server without routes has nothing to say of it. */
    boolean isAboutMethods() {
        return compareTo(UNKNOWN) < 0;
    }

    /** Returns whether it is about what the program sends, not about what the client does. */
    boolean isAboutSending() {
        return compareTo(SENT_LINE_BREAK) >= 0;
    }

    /** Returns what is sent, a byte for each character. */
    String request() {
        return request;
    }

    private static String request(String method, String target, String... headers) {
        var lines = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            lines.append(header).append("\r\n");
        }
        return lines.append("\r\n").toString();
    }
}

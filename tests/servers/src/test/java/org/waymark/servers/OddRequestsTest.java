package org.waymark.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.servers.OddRequest.get;
import static org.waymark.servers.OddRequest.line;
import static org.waymark.servers.OddRequest.post;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.waymark.web.Publisher;
import org.waymark.web.http.Proxies;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

@DisplayName("Odd requests")
class OddRequestsTest {
    private static final Set<Integer> OK = Set.of(200);
    private static final Set<Integer> BAD = Set.of(400);
    /** Some servers refuse such a request without a word. */
    private static final Set<Integer> REFUSED = Set.of(0, 400);

    private static final Set<Integer> LOST = Set.of(400, 404);

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String PARTS = "Content-Type: multipart/form-data; boundary=b";
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    @TestFactory
    Stream<DynamicTest> are_answered_by_the_server_of_the_JDK() {
        return played("jdk");
    }

    @TestFactory
    Stream<DynamicTest> are_answered_by_Jetty() {
        return played("jetty");
    }

    private static Stream<DynamicTest> played(String provider) {
        return Stream.of(targets(), framing(), headers(), conditions(), bodies(), hosts())
                .flatMap(List::stream)
                .map(odd -> DynamicTest.dynamicTest(odd.name(), () -> play(odd, provider)));
    }

    private static void play(OddRequest odd, String provider) throws IOException {
        var app = Proxies.at("127.0.0.0/8", "::1").before(Publisher.of(new Guestbook()));
        ServerOptions options = ServerOptions.defaults().withPort(0);
        try (Server server = ServerProvider.named(provider).start(app, options)) {
            String answer = odd.ask(server);
            assertThat(OddRequest.statusesIn(answer)).as(answer).singleElement().satisfies(status -> assertThat(
                            odd.statuses())
                    .contains(status));
            assertThat(answer)
                    .doesNotContain("Exception:", "\tat ", "org.waymark", "org.eclipse")
                    .doesNotContain("the view of the admin");
            assertThat(get("", "/counts", OK).ask(server)).startsWith("HTTP/1.1 200");
        }
    }

    private static List<OddRequest> targets() {
        return List.of(
                get("a percent without digits", "/entries/%", BAD),
                get("a percent with one digit", "/entries/%4", BAD),
                get("a percent with other letters", "/entries/%zz", BAD),
                get("a percent as of IIS", "/entries/%u0041", BAD),
                get("a slash in UTF-8 of too many bytes", "/entries/%C0%AF", BAD),
                get("a dot in UTF-8 of too many bytes", "/%C0%AE%C0%AE/admin", BAD),
                get("half a surrogate", "/entries/%ED%A0%80", BAD),
                get("half a character", "/entries/%E2%82", BAD),
                get("a NUL", "/entries/a%00b", LOST),
                get("a line break", "/entries/a%0D%0ASet-Cookie:%20a=b", Set.of(200, 400, 404)),
                get("a bare NUL", "/entries/a\0b", REFUSED),
                get("a bare byte over ASCII", "/entries/\u00e9", Set.of(0, 200, 400)),
                get(
                        "a space in the target, which the server of the JDK takes for its end",
                        "/entries/a b",
                        Set.of(0, 200, 400)),
                get("a tab in the target", "/entries/a\tb", REFUSED),
                get("two slashes", "//admin", LOST),
                get("two slashes in the middle", "/files//style.css", LOST),
                get("a step up", "/entries/../admin", LOST),
                get("a step up that is encoded", "/entries/%2e%2e/admin", LOST),
                get("a step up with a slash that is encoded", "/entries/..%2fadmin", LOST),
                get("a step up that is encoded twice", "/entries/%252e%252e%252fadmin", OK),
                get("a step up as of Tomcat", "/entries/..;/admin", LOST),
                get("a step up in files", "/files/../files/style.css", LOST),
                get("a step out of files", "/files/..%2f..%2fGuestbook.class", LOST),
                get("a backslash out of files", "/files/..%5c..%5cGuestbook.class", LOST),
                get("a file with a NUL", "/files/style.css%00.html", LOST),
                get("a file with a stream", "/files/style.css::$DATA", LOST),
                get("a file with a dot at its end", "/files/style.css.", LOST),
                get("a file with a slash at its end", "/files/style.css/", OK),
                get("a file of another case", "/files/STYLE.CSS", LOST),
                get("a parameter of a segment", "/admin;a=b/x", LOST),
                get("a view of nothing", "/+", Set.of(200, 404)),
                get("a view with two marks", "/++counts", LOST),
                get("the view of another path", "/admin/+counts", LOST),
                get("a fragment", "/counts#a", LOST),
                get("a query of nothing but marks", "/?&&==&?", OK),
                get("a parameter that is no number", "/?page=1e400", BAD),
                get("a parameter that is given twice", "/?page=1&page=2", Set.of(200, 400)),
                get("a query that is not UTF-8", "/?page=%ff", BAD),
                get("a number that is too large", "/?page=99999999999999999999", BAD),
                get("digits of another script", "/?page=%D9%A3", Set.of(200, 400)),
                get("a very long segment", "/entries/" + "a".repeat(8000), Set.of(404)),
                get("very many segments", "/a".repeat(4000), LOST),
                get("very many dots", "/" + "../".repeat(2000), LOST),
                get("very many parameters", "/?" + "a&".repeat(2000), BAD));
    }

    private static List<OddRequest> framing() {
        return List.of(
                post("two lengths", "/bytes", REFUSED, "abcd", "Content-Length: 3", "Content-Length: 4"),
                post("one length twice", "/bytes", REFUSED, "abc", "Content-Length: 3", "Content-Length: 3"),
                post("a list of lengths", "/bytes", REFUSED, "abc", "Content-Length: 3, 3"),
                post("a length below nothing", "/bytes", REFUSED, "abc", "Content-Length: -3"),
                post("a length with a plus", "/bytes", REFUSED, "abc", "Content-Length: +3"),
                post("a length in hexadecimal", "/bytes", REFUSED, "abc", "Content-Length: 0x3"),
                post("a length that is no number", "/bytes", REFUSED, "abc", "Content-Length: three"),
                post("a length without digits", "/bytes", REFUSED, "abc", "Content-Length:"),
                post("a length beyond all", "/bytes", REFUSED, "abc", "Content-Length: 99999999999999999999"),
                post("a length and chunks", "/bytes", REFUSED, "3\r\nabc\r\n0\r\n\r\n", CHUNKED, "Content-Length: 3"),
                post(
                        "chunks and another request",
                        "/bytes",
                        REFUSED,
                        "0\r\n\r\nGET /admin HTTP/1.1\r\n",
                        CHUNKED,
                        "Content-Length: 4"),
                post("a coding that nobody knows", "/bytes", Set.of(0, 400, 501), "abc", "Transfer-Encoding: xchunked"),
                post(
                        "a coding that is not the last",
                        "/bytes",
                        Set.of(0, 400, 501),
                        "abc",
                        "Transfer-Encoding: chunked, identity"),
                post("a coding twice", "/bytes", Set.of(0, 400, 501), "0\r\n\r\n", CHUNKED, CHUNKED),
                post(
                        "a coding after a tab",
                        "/bytes",
                        Set.of(0, 200, 400, 501),
                        "0\r\n\r\n",
                        "Transfer-Encoding:\tchunked"),
                post("a size that is no number", "/bytes", REFUSED, "zz\r\nabc\r\n0\r\n\r\n", CHUNKED),
                post("a size below nothing", "/bytes", REFUSED, "-3\r\nabc\r\n0\r\n\r\n", CHUNKED),
                post(
                        "a size beyond all",
                        "/bytes",
                        Set.of(0, 400, 413),
                        "ffffffffffffffff\r\nabc\r\n0\r\n\r\n",
                        CHUNKED),
                post(
                        "a size of very many digits",
                        "/bytes",
                        Set.of(0, 200, 400),
                        "0".repeat(5000) + "\r\n\r\n",
                        CHUNKED),
                post("a chunk without its end", "/bytes", REFUSED, "3\r\nabcXX0\r\n\r\n", CHUNKED),
                post("a chunk that breaks off", "/bytes", REFUSED, "9\r\nabc", CHUNKED),
                post("an extension of a chunk", "/bytes", OK, "3;a=b\r\nabc\r\n0\r\n\r\n", CHUNKED),
                post(
                        "a trailer",
                        "/bytes",
                        Set.of(0, 200, 400),
                        "3\r\nabc\r\n0\r\nHost: evil.example\r\n\r\n",
                        CHUNKED),
                post("a body that breaks off", "/bytes", REFUSED, "abc", "Content-Length: 10"),
                get("a body where none is read", "/counts", Set.of(200, 400), "Content-Length: 5"),
                line("line ends of one byte", "GET /counts HTTP/1.1\nX: y", Set.of(0, 200, 400), ""),
                line("a version of another protocol", "GET /counts HTCPCP/1.0", Set.of(0, 400, 505), ""),
                line("a version to come", "GET /counts HTTP/3.0", Set.of(0, 400, 505), ""),
                line("no version", "GET /counts", Set.of(0, 400, 505), ""),
                new OddRequest("nothing but line ends", REFUSED, "\r\n\r\n\r\n\r\n"),
                new OddRequest(
                        "noise",
                        Set.of(0, 400, 404),
                        "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n"),
                new OddRequest(
                        "a preface of HTTP/2 with noise",
                        Set.of(0, 400, 404, 501, 505),
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nnoise"));
    }

    private static List<OddRequest> headers() {
        return List.of(
                get("a name with a space", "/counts", REFUSED, "X Y: z"),
                get("a space before the colon", "/counts", REFUSED, "X-Y : z"),
                get("a name of nothing", "/counts", REFUSED, ": z"),
                get("a line without a colon", "/counts", REFUSED, "nonsense"),
                get("a line that goes on", "/counts", Set.of(0, 200, 400), "X-Y: a", " b"),
                get("a NUL in a value", "/counts", REFUSED, "X-Y: a\0b"),
                get("a bare return in a value", "/counts", Set.of(0, 200, 400), "X-Y: a\rb"),
                get("very many headers", "/counts", Set.of(0, 400, 431), "X: y\r\n".repeat(2000) + "X: y"),
                get("very many cookies", "/cookies", OK, "Cookie: " + "a=b; ".repeat(1500)),
                get("cookies that are none", "/cookies", OK, "Cookie: ;;=; =a; a; \"\"=\"; a=\"b; c=\u00e9"),
                get(
                        "very many types",
                        "/",
                        Set.of(200, 406),
                        "Accept: " + "a/b;q=0.001,".repeat(600) + "text/html;q=0.9"),
                get("types that are none", "/", OK, "Accept: ;;,/,*,text/,;q=,text/html;q=2,\"a,b"),
                get("qualities that are none", "/", Set.of(200, 406), "Accept: text/html;q=NaN, */*;q=1e9"),
                get("an expectation that nobody knows", "/counts", Set.of(200, 417), "Expect: the-spanish-inquisition"),
                post("an expectation to go on", "/bytes", OK, "abc", "Expect: 100-continue", "Content-Length: 3"),
                get(
                        "another protocol",
                        "/counts",
                        Set.of(200, 400),
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA"),
                get("a forwarding of nothing", "/counts", OK, "X-Forwarded-For: ", "X-Forwarded-Proto:"),
                get("a forwarding of nonsense", "/counts", BAD, "X-Forwarded-For: a b c"),
                get("a forwarding by a name", "/counts", BAD, "X-Forwarded-For: evil.example"),
                get("a forwarding by a scheme", "/counts", BAD, "X-Forwarded-Proto: javascript"),
                get("very many forwardings", "/counts", BAD, "X-Forwarded-For: " + "1.2.3.4,".repeat(500)),
                get("an address that never ends", "/counts", BAD, "X-Forwarded-For: " + ":".repeat(5000)),
                get("another method by a header", "/counts", OK, "X-HTTP-Method-Override: DELETE"),
                get("another path by a header", "/counts", OK, "X-Original-URL: /admin", "X-Rewrite-URL: /admin"));
    }

    private static List<OddRequest> conditions() {
        return List.of(
                get("a range", "/entries/a/text", Set.of(206), "Range: bytes=2-4"),
                get("a range from behind", "/entries/a/text", Set.of(206), "Range: bytes=-3"),
                get("a range of nothing", "/entries/a/text", Set.of(200, 416), "Range: bytes=-0"),
                get("a range beyond the end", "/entries/a/text", Set.of(416), "Range: bytes=10-"),
                get("a range that goes back", "/entries/a/text", Set.of(200, 416), "Range: bytes=4-2"),
                get(
                        "a range of numbers beyond all",
                        "/entries/a/text",
                        Set.of(200, 206, 416),
                        "Range: bytes=0-99999999999999999999"),
                get("a range of other units", "/entries/a/text", OK, "Range: lines=1-2"),
                get("a range of nonsense", "/entries/a/text", Set.of(200, 416), "Range: bytes=a-b,-,--1"),
                get(
                        "very many ranges",
                        "/entries/a/text",
                        Set.of(200, 206, 416),
                        "Range: bytes=" + "0-0,".repeat(1500) + "0-0"),
                get("two ranges", "/entries/a/text", Set.of(200, 206), "Range: bytes=0-0", "Range: bytes=1-1"),
                get("a range if it is nonsense", "/entries/a/text", OK, "Range: bytes=0-0", "If-Range: nonsense"),
                get("a tag that is none", "/entries/a/text", OK, "If-None-Match: \"v1"),
                get("a tag of anything", "/entries/a/text", Set.of(304), "If-None-Match: *"),
                get(
                        "very many tags",
                        "/entries/a/text",
                        Set.of(200, 304),
                        "If-None-Match: " + "\"a\",".repeat(1500) + "\"v1\""),
                get("a date that is none", "/entries/a/text", OK, "If-Modified-Since: yesterday"),
                get("a date of long ago", "/entries/a/text", OK, "If-Modified-Since: Mon, 01 Jan 0001 00:00:00 GMT"),
                get(
                        "a date to come",
                        "/entries/a/text",
                        Set.of(200, 304),
                        "If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT"),
                get("a tag that must be there", "/entries/a/text", Set.of(412), "If-Match: \"v2\""));
    }

    private static List<OddRequest> bodies() {
        String form = "name=a&age=1";
        return List.of(
                post("a form", "/", OK, form, FORM, "Content-Length: 12"),
                post("a form without a type", "/", Set.of(415), form, "Content-Length: 12"),
                post(
                        "a form of another type",
                        "/",
                        Set.of(415),
                        form,
                        "Content-Type: text/plain",
                        "Content-Length: 12"),
                post("a type of nonsense", "/", Set.of(415), form, "Content-Type: ;;;/", "Content-Length: 12"),
                post(
                        "a form of another charset",
                        "/",
                        Set.of(200, 415),
                        form,
                        FORM + "; charset=utf-7",
                        "Content-Length: 12"),
                post("a form without fields", "/", Set.of(422), "", FORM, "Content-Length: 0"),
                post("a field that is no number", "/", Set.of(422), "name=a&age=x", FORM, "Content-Length: 12"),
                post("a field with half a percent", "/", Set.of(400, 422), "name=%&age=1", FORM, "Content-Length: 12"),
                post("a field that is not UTF-8", "/", Set.of(400, 422), "name=%ff&age=1", FORM, "Content-Length: 14"),
                post("very many fields", "/", BAD, "a&".repeat(5000), FORM, "Content-Length: 10000"),
                post(
                        "a form from elsewhere",
                        "/",
                        Set.of(403),
                        form,
                        FORM,
                        "Content-Length: 12",
                        "Origin: https://evil.example"),
                post("a form from nowhere", "/", Set.of(200, 403), form, FORM, "Content-Length: 12", "Origin: null"),
                post(
                        "no boundary",
                        "/upload",
                        BAD,
                        "--b--\r\n",
                        "Content-Type: multipart/form-data",
                        "Content-Length: 7"),
                post(
                        "an empty boundary",
                        "/upload",
                        BAD,
                        "--b--\r\n",
                        "Content-Type: multipart/form-data; boundary=",
                        "Content-Length: 7"),
                post("another boundary", "/upload", BAD, "--c--\r\n", PARTS, "Content-Length: 7"),
                post("parts of nothing", "/upload", Set.of(200, 400), "--b--\r\n", PARTS, "Content-Length: 7"),
                post("no parts", "/upload", BAD, "", PARTS, "Content-Length: 0"),
                post("a part without a name", "/upload", BAD, "--b\r\n\r\nx\r\n--b--", PARTS, "Content-Length: 17"),
                post(
                        "a part that breaks off",
                        "/upload",
                        REFUSED,
                        "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx",
                        PARTS,
                        "Content-Length: 50"),
                post(
                        "a part whose headers are nonsense",
                        "/upload",
                        BAD,
                        "--b\r\nnonsense\r\n\r\nx\r\n--b--",
                        PARTS,
                        "Content-Length: 25"),
                post("parts in a GET", "/upload", BAD, "", PARTS, "Content-Length: 0"),
                line("a method that nobody knows", "BREW /counts HTTP/1.1", Set.of(405, 501), ""),
                line("a method in lower case", "get /counts HTTP/1.1", Set.of(400, 405, 501), ""),
                line("a method that is no token", "G(E)T /counts HTTP/1.1", Set.of(0, 400, 405, 501), ""),
                line("TRACE", "TRACE /counts HTTP/1.1", Set.of(405), "", "X-Secret: a"),
                line(
                        "a method of a thousand letters",
                        "A".repeat(1000) + " /counts HTTP/1.1",
                        Set.of(0, 400, 405, 431, 501),
                        ""));
    }

    private static List<OddRequest> hosts() {
        return List.of(
                line("everything", "OPTIONS * HTTP/1.1", Set.of(400, 404), ""),
                line("a tunnel", "CONNECT localhost:80 HTTP/1.1", Set.of(0, 400, 405), ""),
                line("a tunnel to a path", "CONNECT /admin HTTP/1.1", Set.of(0, 400, 404, 405), ""),
                line("another scheme", "GET ftp://localhost/counts HTTP/1.1", REFUSED, ""),
                line("a path without a slash", "GET counts HTTP/1.1", Set.of(0, 400, 404), ""),
                line("a whole address without a host", "GET http:///counts HTTP/1.1", REFUSED, ""),
                line("a whole address with a user", "GET http://a@b/counts HTTP/1.1", REFUSED, ""),
                line("a whole address of this host", "GET http://localhost/counts HTTP/1.1", OK, ""),
                new OddRequest("no host", BAD, "GET /counts HTTP/1.1\r\nConnection: close\r\n\r\n"),
                new OddRequest("no host in the days of old", Set.of(200, 400), "GET /counts HTTP/1.0\r\n\r\n"),
                host("an empty host", "", Set.of(200, 400)),
                host("a host with a dot at its end", "localhost.", OK),
                host("a host with a path", "localhost/admin", REFUSED),
                host("a host with a user", "a@localhost", REFUSED),
                host("a host with a port that is none", "localhost:x", REFUSED),
                host("a host with a port beyond all", "localhost:99999999", REFUSED),
                host("a host of version 6", "[::1]:8080", OK),
                host("a host of version 6 with a zone", "[fe80::1%25eth0]", REFUSED),
                host("a host of version 6 that is none", "[::1", REFUSED),
                host("a host with a space", "local host", REFUSED),
                host("a host with a comma", "localhost, evil.example", REFUSED),
                host("a host of a thousand letters", "a".repeat(1000), REFUSED));
    }

    private static OddRequest host(String name, String host, Set<Integer> statuses) {
        return new OddRequest(
                name, statuses, "GET /counts HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }
}

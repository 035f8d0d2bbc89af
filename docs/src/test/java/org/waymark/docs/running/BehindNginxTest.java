package org.waymark.docs.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.waymark.web.App;
import org.waymark.web.Hosts;
import org.waymark.web.Publisher;
import org.waymark.web.Request;
import org.waymark.web.Settings;
import org.waymark.web.View;
import org.waymark.web.http.Cookie;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Proxies;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** What the headers that the guide's {@code nginx.conf} sets do to an app that trusts the proxy. */
class BehindNginxTest {
    static class Shop extends App {
        @Settings("hosts")
        Hosts hosts() {
            return Hosts.of("guestbook.example");
        }

        @View
        Response home(Request request) {
            String whole = request.url(this) + " for " + request.remote().getHostAddress();
            return Response.text(whole).withCookie(Cookie.of("basket", "1"));
        }
    }

    private static TestAnswer through(Handler handler) {
        HttpRequest request = HttpRequest.of("GET", "/")
                .withHeader("Host", "guestbook.example")
                .withHeader("X-Forwarded-For", "203.0.113.9, 198.51.100.7")
                .withHeader("X-Forwarded-Proto", "https")
                .withRemote(InetAddress.getLoopbackAddress());
        return TestClient.of(handler).send(request);
    }

    @Test
    void it_is_told_the_scheme_the_host_and_the_client() {
        TestAnswer answer = through(Proxies.at("127.0.0.1", "::1").before(Publisher.of(new Shop())));

        assertThat(answer.body()).isEqualTo("https://guestbook.example/ for 198.51.100.7");
        assertThat(answer.header("Set-Cookie")).contains("Secure");
    }

    @Test
    void it_believes_nobody_that_it_was_not_told_of() {
        TestAnswer answer = through(Publisher.of(new Shop()));

        assertThat(answer.body()).isEqualTo("http://guestbook.example/ for 127.0.0.1");
        assertThat(answer.header("Set-Cookie")).doesNotContain("Secure");
    }
}

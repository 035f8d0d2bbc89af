package org.waymark.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.SocketException;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import org.waymark.web.http.Cookie;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

/** A server that is given a key and a certificate speaks TLS, and nothing else. */
final class TlsPromises {
    private static final int SIZE = 1 << 20;
    private static final Handler SCHEME =
            request -> Response.text(request.scheme() + " " + request.secure()).withCookie(Cookie.of("theme", "dark"));

    private final Stage stage;

    TlsPromises(ServerProvider provider) {
        this.stage = new Stage(provider);
    }

    List<Promise> all() {
        return List.of(
                new Promise("A request by TLS arrives as one of https", this::scheme),
                new Promise("A cookie that is set by TLS is secure", this::cookie),
                new Promise("A body arrives whole by TLS, and is sent whole", this::body),
                new Promise("A server with TLS answers nobody without", this::plain));
    }

    private Server start(Handler handler) throws IOException {
        ServerOptions options = Stage.OPTIONS.withTls(Certificate.ofServer());
        return stage.provider().start(handler, options);
    }

    private void scheme() throws IOException {
        try (Server server = start(SCHEME)) {
            Expect.same("The scheme of the address", "https", server.address().getScheme());
            Expect.same("The scheme", "https true", text(connect(server)));
        }
    }

    private void cookie() throws IOException {
        try (Server server = start(SCHEME)) {
            Expect.same(
                    "The cookie",
                    "theme=dark; Path=/; HttpOnly; SameSite=Lax; Secure",
                    connect(server).getHeaderField("Set-Cookie"));
        }
    }

    private void body() throws IOException {
        Handler length = request -> {
            try {
                long sent = request.body().transferTo(OutputStream.nullOutputStream());
                return Response.text("a".repeat((int) sent));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        try (Server server = start(length)) {
            HttpsURLConnection connection = connect(server);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(SIZE);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(new byte[SIZE]);
            }
            Expect.same("The number of characters", SIZE, text(connection).length());
        }
    }

    private void plain() throws IOException {
        try (Server server = start(SCHEME)) {
            Expect.that(!answers(server), "A request without TLS: came an answer of the handler");
            Expect.same("The next answer", "https true", text(connect(server)));
        }
    }

    private static boolean answers(Server server) throws IOException {
        try (Wire wire = Wire.to(server)) {
            return wire.request("GET /").rest().contains("http");
        } catch (SocketException reset) {
            return false;
        }
    }

    private static String text(HttpsURLConnection connection) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), US_ASCII);
        }
    }

    private static HttpsURLConnection connect(Server server) throws IOException {
        HttpsURLConnection connection =
                (HttpsURLConnection) server.address().toURL().openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(Certificate.context().getSocketFactory());
        return connection;
    }
}

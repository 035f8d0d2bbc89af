package org.waymark.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.waymark.web.http.Body;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

/** A body passes through in pieces: its size is bounded by nothing that the server holds. */
final class StreamPromises {
    private static final int PIECE = 1 << 16;
    private static final int PIECES = 512;
    private static final long SIZE = (long) PIECE * PIECES;

    private final Stage stage;

    StreamPromises(ServerProvider provider) {
        this.stage = new Stage(provider);
    }

    List<Promise> all() {
        return List.of(
                new Promise("What a body flushes is sent before it ends", this::download),
                new Promise("What has come of a body is read before the rest is sent", this::upload),
                new Promise("A large body of unknown length is sent whole", () -> largeDownload(-1)),
                new Promise("A large body of known length is sent whole", () -> largeDownload(SIZE)),
                new Promise("A large body in chunks arrives whole", () -> largeUpload(true)),
                new Promise("A large body of known length arrives whole", () -> largeUpload(false)));
    }

    private void download() throws IOException {
        CountDownLatch firstCame = new CountDownLatch(1);
        Body body = out -> {
            out.write("first ".getBytes(US_ASCII));
            out.flush();
            await(firstCame, "The first part at the client");
            out.write("second ".getBytes(US_ASCII));
        };
        try (Server server = stage.start(request -> Response.of(200).withBody(body));
                Wire wire = Wire.to(server)) {
            wire.request("GET /").readUntil("first ");
            firstCame.countDown();
            wire.readUntil("second ");
        }
    }

    private void upload() throws IOException, InterruptedException {
        CountDownLatch firstCame = new CountDownLatch(1);
        Handler handler = request -> {
            String first = text(request, 5);
            firstCame.countDown();
            return Response.text(first + text(request, 6));
        };
        try (Server server = stage.start(handler);
                Wire wire = Wire.to(server)) {
            wire.request("POST /", "Content-Length: 11").send("first");
            Expect.comes(firstCame, "The first part at the handler");
            Expect.same("The body", "firstsecond", wire.send("second").answer().body());
        }
    }

    private void largeDownload(long length) throws IOException {
        Body body = new Body() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                writePieces(out);
            }
        };
        try (Server server = stage.start(request -> Response.of(200).withBody(body));
                InputStream in = connect(server).getInputStream()) {
            Expect.same("The number of bytes", SIZE, count(in));
        }
    }

    private void largeUpload(boolean chunked) throws IOException {
        Handler handler = request -> {
            try {
                return Response.text("" + count(request.body()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        ServerOptions large = Stage.OPTIONS.withLimits(Limits.defaults().withBody(SIZE));
        try (Server server = stage.provider().start(handler, large)) {
            HttpURLConnection connection = connect(server);
            connection.setDoOutput(true);
            if (chunked) {
                connection.setChunkedStreamingMode(PIECE);
            } else {
                connection.setFixedLengthStreamingMode(SIZE);
            }
            try (OutputStream out = connection.getOutputStream()) {
                writePieces(out);
            }
            try (InputStream in = connection.getInputStream()) {
                Expect.same("The number of bytes", "" + SIZE, new String(in.readAllBytes(), US_ASCII));
            }
        }
    }

    private static HttpURLConnection connect(Server server) throws IOException {
        return (HttpURLConnection) server.address().toURL().openConnection(Proxy.NO_PROXY);
    }

    private static void writePieces(OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int i = 0; i < PIECES; i++) {
            out.write(piece);
        }
    }

    private static long count(InputStream in) throws IOException {
        return in.transferTo(OutputStream.nullOutputStream());
    }

    private static String text(HttpRequest request, int length) {
        try {
            return new String(request.body().readNBytes(length), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch, String what) throws IOException {
        try {
            Expect.comes(latch, what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(what, e);
        }
    }
}

package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Streaming")
class StreamingTest {
    private static final int PIECE = 1 << 16;
    private static final long SIZE = 256L << 20;
    private static final String HEAD = "--b\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n";
    private static final String TAIL = "\r\n--b--\r\n";

    @Test
    void passes_256_MiB_up_and_down_within_a_heap_of_24_MiB() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamingTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).as(said).isZero();
        assertThat(said).endsWith("up " + SIZE + ", down " + SIZE + System.lineSeparator());
    }

    /** What runs in the small heap: a server, and a client that sends a file and fetches one. */
    @SuppressWarnings("SystemOut") // what the test reads
    public static void main(String[] arguments) throws IOException {
        Limits large = Limits.defaults().withBody(2 * SIZE).withParts(1, SIZE);
        ServerOptions options = ServerOptions.defaults().withPort(0).withLimits(large);
        try (Server server = ServerProvider.named("jdk").start(StreamingTest::upOrDown, options)) {
            String up = new String(upload(connect(server)).readAllBytes(), StandardCharsets.UTF_8);
            long down = connect(server).getInputStream().transferTo(OutputStream.nullOutputStream());
            System.out.println("up " + up + ", down " + down);
        }
        System.exit(0);
    }

    private static Response upOrDown(HttpRequest request) {
        try {
            return request.method().equals("POST")
                    ? Response.text(
                            "" + Multipart.of(request).next().body().transferTo(OutputStream.nullOutputStream()))
                    : Response.of(200).withBody(StreamingTest::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream upload(HttpURLConnection connection) throws IOException {
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(PIECE);
        connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=b");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
            write(out);
            out.write(TAIL.getBytes(StandardCharsets.US_ASCII));
        }
        return connection.getInputStream();
    }

    private static void write(OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        for (long left = SIZE; left > 0; left -= PIECE) {
            out.write(piece);
        }
    }

    private static HttpURLConnection connect(Server server) throws IOException {
        return (HttpURLConnection) server.address().toURL().openConnection(Proxy.NO_PROXY);
    }
}

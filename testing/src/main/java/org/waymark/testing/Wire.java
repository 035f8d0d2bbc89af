package org.waymark.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.waymark.web.http.Headers;
import org.waymark.web.http.Server;

/**
 * One connection to a server, with nothing between the check and the bytes: clients of a higher level normalise what the
 * checks are about.
 */
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static Wire to(Server server) throws IOException {
        Socket socket = new Socket();
        int patience = (int) TimeUnit.SECONDS.toMillis(Expect.PATIENCE_SECONDS);
        socket.setSoTimeout(patience);
        socket.setTcpNoDelay(true);
        socket.connect(
                new InetSocketAddress(
                        server.address().getHost(), server.address().getPort()),
                patience);
        return new Wire(socket);
    }

    /** Sends one request on a connection of its own, and returns the answer to it. */
    static Answer ask(Server server, String requestLine, String... fields) throws IOException {
        try (Wire wire = to(server)) {
            return wire.request(requestLine, fields).answer(requestLine.startsWith("HEAD "));
        }
    }

    /** Sends a request line and header fields, with the {@code Host}; the body is yet to be sent, if there is one. */
    Wire request(String requestLine, String... fields) throws IOException {
        StringBuilder head = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        return send(head.append("\r\n").toString());
    }

    Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        return this;
    }

    /** Reads the answer to a request that was not {@code HEAD}. */
    Answer answer() throws IOException {
        return answer(false);
    }

    /** Reads an answer; interim ones are passed over. */
    Answer answer(boolean toHead) throws IOException {
        String statusLine = line();
        if (statusLine.isEmpty()) {
            return Answer.NONE;
        }
        Expect.that(
                statusLine.matches("HTTP/1\\.1 \\d{3}( .*)?"),
                "A status line: expected, but came \"" + statusLine + "\"");
        int status = Integer.parseInt(statusLine.substring(9, 12));
        Headers headers = headers();
        if (status < 200) {
            return answer(toHead);
        }
        return toHead || status == 204 || status == 304
                ? new Answer(status, headers, "", true)
                : withBody(status, headers);
    }

    /** Reads until this text has come. */
    String readUntil(String text) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = in.read();
            Expect.that(next >= 0, "\"" + text + "\": expected, but the connection ended after \"" + read + "\"");
            read.append((char) next);
        }
        return read.toString();
    }

    /** Reads what else comes until the server closes the connection. */
    String rest() throws IOException {
        return new String(in.readAllBytes(), ISO_8859_1);
    }

    /** Breaks the connection off, so that the server notices when it writes. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Answer withBody(int status, Headers headers) throws IOException {
        if (headers.first("Transfer-Encoding").isPresent()) {
            return chunked(status, headers);
        }
        if (headers.first("Content-Length").isEmpty()) {
            return new Answer(status, headers, rest(), true);
        }
        int length = Integer.parseInt(headers.first("Content-Length").orElseThrow());
        byte[] body = in.readNBytes(length);
        return new Answer(status, headers, new String(body, ISO_8859_1), body.length == length);
    }

    private Answer chunked(int status, Headers headers) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String size = line(); !size.isEmpty(); size = line()) {
            int length = Integer.parseInt(size, 16);
            body.append(new String(in.readNBytes(length), ISO_8859_1));
            line();
            if (length == 0) {
                return new Answer(status, headers, body.toString(), true);
            }
        }
        return new Answer(status, headers, body.toString(), false);
    }

    private Headers headers() throws IOException {
        List<Headers.Field> fields = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            Expect.that(colon > 0, "A header field: expected, but came \"" + line + "\"");
            fields.add(new Headers.Field(line.substring(0, colon), line.substring(colon + 1)));
        }
        return Headers.of(fields);
    }

    /** Reads a line without its end; an empty one if the connection has ended. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    /**
     * What came back.
     *
     * @param status the status code, 0 if the connection was closed without an answer
     * @param headers the header fields
     * @param body the body, each byte a character
     * @param whole whether the body is as long as was announced
     */
    record Answer(int status, Headers headers, String body, boolean whole) {
        /** The connection was closed without an answer. */
        private static final Answer NONE = new Answer(0, Headers.none(), "", false);

        /** Returns whether the request was held to be none: an answer that says so, or none at all. */
        boolean isRefusal() {
            return status == 0 || (status >= 400 && status < 500);
        }
    }
}

package org.waymark.servers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.web.http.Server;

/**
 * What a stranger sends, byte for byte, and what may come of it.
 *
 * @param name what is odd about it
 * @param statuses the statuses that may come, 0 for a connection that is closed without an answer
 * @param text what is sent, in Latin-1
 */
record OddRequest(String name, Set<Integer> statuses, String text) {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})[^\n]*\r\n");

    static OddRequest get(String name, String target, Set<Integer> statuses, String... fields) {
        return line(name, "GET " + target + " HTTP/1.1", statuses, "", fields);
    }

    static OddRequest post(String name, String target, Set<Integer> statuses, String body, String... fields) {
        return line(name, "POST " + target + " HTTP/1.1", statuses, body, fields);
    }

    static OddRequest line(String name, String line, Set<Integer> statuses, String body, String... fields) {
        StringBuilder text = new StringBuilder(line).append("\r\nHost: localhost\r\nConnection: close\r\n");
        for (String field : fields) {
            text.append(field).append("\r\n");
        }
        return new OddRequest(name, statuses, text.append("\r\n").append(body).toString());
    }

    /** Sends it on a connection of its own, and reads until the server closes that. */
    String ask(Server server) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(
                    new InetSocketAddress(
                            server.address().getHost(), server.address().getPort()),
                    PATIENCE_MILLIS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(text.getBytes(ISO_8859_1));
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException e) {
                throw new AssertionError("No end came after: " + answer.toString(ISO_8859_1), e);
            } catch (SocketException reset) {
                // What came before it counts.
            }
            return answer.toString(ISO_8859_1);
        }
    }

    /** Returns the statuses of all answers, but for interim ones. */
    static List<Integer> statusesIn(String answer) {
        List<Integer> statuses = new ArrayList<>();
        Matcher status = STATUS.matcher(answer);
        while (status.find()) {
            int code = Integer.parseInt(status.group(1));
            if (code >= 200) {
                statuses.add(code);
            }
        }
        return statuses.isEmpty() ? List.of(0) : statuses;
    }

    @Override
    public String toString() {
        return name;
    }
}

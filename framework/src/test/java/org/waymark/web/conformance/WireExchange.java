package org.waymark.web.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;
import tools.jackson.databind.JsonNode;

/** Sends requests over a server that is started once, whichever application it serves, byte by byte as the cases have them. */
final class WireExchange implements Exchange, AutoCloseable {
    private static final int PATIENCE = 10_000;

    private final Server server;
    private volatile World served;
    private volatile String prefix = "";
    private volatile String scheme = "http";

    private WireExchange(ServerProvider provider) throws IOException {
        server = provider.start(
                request -> {
                    World world = served;
                    return world == null ? Response.of(503) : world.handle(prefix, request.withScheme(scheme));
                },
                ServerOptions.defaults().withPort(0));
    }

    static WireExchange over(String server) throws IOException {
        return new WireExchange(ServerProvider.named(server));
    }

    @Override
    public Answer send(World world, JsonNode request) throws IOException {
        served = world;
        prefix = Exchange.prefix(request);
        scheme = Exchange.scheme(request);
        URI address = server.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(message(request));
            out.flush();
            byte[] answer = socket.getInputStream().readAllBytes();
            return parsed(new String(answer, StandardCharsets.ISO_8859_1));
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private static byte[] message(JsonNode request) throws IOException {
        Map<String, String> headers = Exchange.headers(request);
        String version = headers.containsKey("Host") ? "HTTP/1.1" : "HTTP/1.0";
        StringBuilder head = new StringBuilder();
        head.append(Exchange.method(request)).append(' ').append(Exchange.target(request));
        head.append(' ').append(version).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        message.write(Exchange.body(request).getBytes(StandardCharsets.UTF_8));
        return message.toByteArray();
    }

    private static Answer parsed(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String[] head = answer.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            headers.put(
                    head[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    head[i].substring(colon + 1).strip());
        }
        String body = answer.substring(end + 4);
        boolean chunked = headers.getOrDefault("transfer-encoding", "").equals("chunked");
        byte[] bytes = (chunked ? joined(body) : body).getBytes(StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(head[0].split(" ", -1)[1]);
        return new Answer(status, headers, new String(bytes, StandardCharsets.UTF_8));
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line).strip(), 16);
            if (length == 0) {
                return body.toString();
            }
            body.append(chunks, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
    }
}

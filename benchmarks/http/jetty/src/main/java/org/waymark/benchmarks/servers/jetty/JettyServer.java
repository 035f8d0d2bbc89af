package org.waymark.benchmarks.servers.jetty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.waymark.benchmarks.exercises.Exercises;
import org.waymark.benchmarks.exercises.Person;
import org.waymark.benchmarks.exercises.Server;
import tools.jackson.databind.json.JsonMapper;

/** The exercises by hand, in one handler. */
public final class JettyServer extends Handler.Abstract {
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, byte[]> further = new HashMap<>();

    private JettyServer(int views) {
        for (int i = 0; i < views; i++) {
            further.put(Exercises.FURTHER + i, Exercises.further(i).getBytes(UTF_8));
        }
    }

    /**
     * Runs the server.
     *
     * @param arguments how many further views there are to be
     * @throws Exception if it cannot start
     */
    public static void main(String... arguments) throws Exception {
        var threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        var server = new org.eclipse.jetty.server.Server(threads);
        var configuration = new HttpConfiguration();
        var connector = new ServerConnector(
                server,
                1,
                1,
                new HttpConnectionFactory(configuration),
                new HTTP2CServerConnectionFactory(configuration));
        connector.setHost(Server.HOST);
        server.addConnector(connector);
        server.setHandler(new JettyServer(Server.further(arguments)));
        server.start();
        Server.announce(connector.getLocalPort());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!request.getMethod().equals("GET")) {
            return false;
        }
        String path = Request.getPathInContext(request);
        String[] segments = path.split("/", -1);
        switch (segments.length < 2 ? "" : segments[1]) {
            case "plaintext" -> send(response, callback, Exercises.TEXT, Exercises.HELLO.getBytes(UTF_8));
            case "greetings" -> send(response, callback, Exercises.TEXT, text(Exercises.greeting(segments[2])));
            case "json" -> send(response, callback, Exercises.JSON, json.writeValueAsBytes(Person.ADA));
            case "items" ->
                send(response, callback, Exercises.HTML, text(Exercises.page(item -> "/items/" + item.id())));
            case "hosts" ->
                send(
                        response,
                        callback,
                        Exercises.TEXT,
                        text(Exercises.issue(segments[2], segments[4], segments[6], segments[8])));
            case "header" -> {
                var value = Request.extractQueryParameters(request, UTF_8).getValue("value");
                response.getHeaders().put("X-Value", value);
                send(response, callback, Exercises.TEXT, text(Exercises.HELLO));
            }
            default -> {
                byte[] body = further.get(path);
                if (body == null) {
                    return false;
                }
                send(response, callback, Exercises.TEXT, body);
            }
        }
        return true;
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static void send(Response response, Callback callback, String type, byte[] body) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}

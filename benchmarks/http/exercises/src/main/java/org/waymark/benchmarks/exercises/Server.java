package org.waymark.benchmarks.exercises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A server that runs as a process of its own: how it is told what to do, and tells where it listens. */
public final class Server {
    /** What is written before the port. */
    public static final String LISTENING = "Listening on ";

    /** The only address that is listened on. */
    public static final String HOST = "127.0.0.1";

    /** The name of the system property that asks for HTTP/2. */
    public static final String HTTP2 = "benchmarks.http2";

    private Server() {}

    /** Returns how many further views there are to be, which is the last argument. */
    public static int further(String... arguments) {
        return arguments.length == 0 ? 0 : Integer.parseInt(arguments[arguments.length - 1]);
    }

    /** Tells the process that has started this one where it listens. */
    @SuppressWarnings("SystemOut") // The other process reads it.
    public static void announce(int port) {
        System.out.println(LISTENING + port);
    }

    /** Returns a port that is free, for a server that cannot be told to take any. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether HTTP/2 is wanted too, of a server that does not speak it unless it is told to. */
    public static boolean speaksHttp2() {
        return Boolean.getBoolean(HTTP2);
    }

    /** Returns whether threads that cost little are there, which all servers then use that can. */
    public static boolean hasVirtualThreads() {
        return Runtime.version().feature() >= 21;
    }
}

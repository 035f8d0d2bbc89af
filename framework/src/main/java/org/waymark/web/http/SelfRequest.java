package org.waymark.web.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * One request of a program to its own server, before anybody else is told of it: what is loaded late is loaded then, and
 * what cannot answer says so at once. Any answer will do.
 */
public final class SelfRequest {
    private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(30).toMillis());

    private SelfRequest() {}

    /**
     * Asks a server for its root by {@code HEAD}.
     *
     * @param server the server of this program
     * @return the status of the answer
     * @throws IOException if no answer of HTTP came
     */
    public static int send(Server server) throws IOException {
        URI address = server.address();
        try (Socket socket = connect(address)) {
            String head = "HEAD / HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nUser-Agent: waymark-self-request\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            String line = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), US_ASCII);
            if (!line.matches("HTTP/1\\.1 \\d{3}")) {
                throw new IOException("no answer came");
            }
            return Integer.parseInt(line.substring(line.length() - 3));
        } catch (IOException e) {
            throw new IOException("The server at " + address + " does not answer: " + e.getMessage() + ".", e);
        }
    }

    private static Socket connect(URI address) throws IOException {
        Socket socket = address.getScheme().equals("https")
                ? trusting().getSocketFactory().createSocket()
                : new Socket();
        socket.setSoTimeout(PATIENCE);
        socket.connect(target(address.getRawAuthority()), PATIENCE);
        return socket;
    }

    /** Returns where to connect to. A name with an underscore is a host to all but {@link URI}, which has none then. */
    private static InetSocketAddress target(String authority) {
        int colon = authority.lastIndexOf(':');
        return new InetSocketAddress(
                local(authority.substring(0, colon)), Integer.parseInt(authority.substring(colon + 1)));
    }

    /** Who listens on all addresses is asked on one of them. */
    private static String local(String host) {
        return host.equals("0.0.0.0") || host.equals("[::]") ? "localhost" : host;
    }

    /** It is this program that is asked: its certificate may be for a name that only others use. */
    private static SSLContext trusting() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Trusting()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java runs no TLS", e);
        }
    }

    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

package org.waymark.ext.jetty;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;

/** One Jetty with one connector and one handler. */
final class JettyServer implements Server {
    private static final Logger LOG = LoggerFactory.getLogger(JettyServer.class);
    private static final Duration IDLE = Duration.ofSeconds(30);
    /** How long threads that outlast the grace are given to heed their interruption. */
    private static final Duration INTERRUPTION = Duration.ofSeconds(1);
    /** Threads of Jetty's own: one accepts connections, one waits for their bytes. */
    private static final int ACCEPTORS = 1;

    private static final int SELECTORS = 1;
    /** Jetty refuses to start unless one is left over. */
    private static final int RESERVED = 1;

    private final ServerOptions options;
    private final org.eclipse.jetty.server.Server jetty;
    private final ServerConnector connector;
    private final GracefulHandler requests;
    private final AtomicBoolean closed = new AtomicBoolean();

    JettyServer(Handler handler, ServerOptions options) {
        this.options = options;
        jetty = new org.eclipse.jetty.server.Server(threads(options));
        connector = new ServerConnector(jetty, ACCEPTORS, SELECTORS, Protocols.of(options));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE.toMillis());
        jetty.addConnector(connector);
        requests = new GracefulHandler(new JettyHandler(options.limits().guard(handler)));
        jetty.setHandler(requests);
        jetty.setErrorHandler(new BareErrors());
    }

    private static QueuedThreadPool threads(ServerOptions options) {
        QueuedThreadPool threads = new QueuedThreadPool(options.threads() + ACCEPTORS + SELECTORS + RESERVED);
        threads.setName("waymark-jetty");
        threads.setStopTimeout(INTERRUPTION.toMillis());
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        return threads;
    }

    void start() throws IOException {
        listen();
        try {
            jetty.start();
        } catch (Exception e) {
            stop();
            throw new IOException("Jetty did not start: " + e.getMessage(), e);
        }
    }

    private void listen() throws IOException {
        try {
            connector.setHost(InetAddress.getByName(options.host()).getHostAddress());
            connector.open();
        } catch (IOException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new IOException(
                    "Cannot listen on " + options.host() + ":" + options.port() + ": " + reason.getMessage()
                            + ". Stop what listens there, or choose another host or port.",
                    e);
        }
    }

    @Override
    public URI address() {
        return options.address(connector.getLocalPort());
    }

    /**
     * Does not use the stop timeout of Jetty: that waits for idle connections too, and cuts the time in which a slow
     * client may send the rest of its request.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            connector.close();
            awaitRequestsInHand();
            stop();
        }
    }

    private void awaitRequestsInHand() {
        try {
            requests.shutdown().get(TimeUnit.NANOSECONDS.convert(options.grace()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Stopped with requests in hand: they took longer than the grace of {}", options.grace());
        } catch (ExecutionException e) {
            LOG.warn("Jetty could not wait for the requests in hand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        try {
            jetty.stop();
        } catch (Exception e) {
            LOG.warn("Jetty did not stop in order", e);
        }
    }
}

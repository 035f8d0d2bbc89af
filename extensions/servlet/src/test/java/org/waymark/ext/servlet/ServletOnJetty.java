package org.waymark.ext.servlet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;
import org.waymark.web.http.Tls;

/** Runs the servlet in a container, so that it can be held to what every server promises. */
final class ServletOnJetty implements ServerProvider {
    @Override
    public String name() {
        return "servlet";
    }

    @Override
    public Server start(Handler handler, ServerOptions options) throws IOException {
        Container container = new Container(handler, options);
        container.start();
        return container;
    }

    private static final class Container implements Server {
        private static final int THREADS_OF_JETTY = 3;

        private final ServerOptions options;
        private final org.eclipse.jetty.server.Server jetty;
        private final ServerConnector connector;
        private final GracefulHandler requests;
        private final AtomicBoolean closed = new AtomicBoolean();

        Container(Handler handler, ServerOptions options) {
            this.options = options;
            QueuedThreadPool threads = new QueuedThreadPool(options.threads() + THREADS_OF_JETTY);
            threads.setStopTimeout(1000);
            jetty = new org.eclipse.jetty.server.Server(threads);
            connector = connector();
            connector.setPort(options.port());
            jetty.addConnector(connector);
            ServletContextHandler context = new ServletContextHandler();
            context.getServletHandler().setDecodeAmbiguousURIs(true);
            context.addServlet(new ServletHolder(new HandlerServlet(handler, options.limits())), "/*");
            context.setErrorHandler(bare());
            requests = new GracefulHandler(new WithoutFragments(context));
            jetty.setHandler(requests);
            jetty.setErrorHandler(bare());
        }

        private ServerConnector connector() {
            HttpConfiguration configuration = new HttpConfiguration();
            configuration.setUriCompliance(UriCompliance.UNSAFE);
            configuration.setRequestHeaderSize(64 * 1024);
            configuration.setSendServerVersion(false);
            HttpConnectionFactory http = new HttpConnectionFactory(configuration);
            Tls tls = options.tls();
            if (tls == null) {
                return new ServerConnector(jetty, 1, 1, http);
            }
            configuration.addCustomizer(new SecureRequestCustomizer(false));
            SslContextFactory.Server certificates = new SslContextFactory.Server();
            certificates.setSslContext(tls.context());
            return new ServerConnector(jetty, 1, 1, new SslConnectionFactory(certificates, http.getProtocol()), http);
        }

        private static ErrorHandler bare() {
            return new ErrorHandler() {
                @Override
                public boolean errorPageForMethod(String method) {
                    return false;
                }
            };
        }

        void start() throws IOException {
            try {
                connector.setHost(InetAddress.getByName(options.host()).getHostAddress());
                jetty.start();
            } catch (Exception e) {
                stop();
                throw new IOException("Cannot listen on " + options.host() + ":" + options.port(), e);
            }
        }

        @Override
        public URI address() {
            return options.address(connector.getLocalPort());
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                connector.close();
                try {
                    requests.shutdown().get(TimeUnit.NANOSECONDS.convert(options.grace()), TimeUnit.NANOSECONDS);
                } catch (Exception outlasted) {
                    // Those that take longer are interrupted.
                }
                stop();
            }
        }

        private void stop() {
            try {
                jetty.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The container drops a fragment before the servlet sees it: so it is refused before the container does. */
    private static final class WithoutFragments extends org.eclipse.jetty.server.Handler.Wrapper {
        WithoutFragments(org.eclipse.jetty.server.Handler handler) {
            super(handler);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.getHttpURI().getFragment() == null) {
                return super.handle(request, response, callback);
            }
            response.setStatus(400);
            callback.succeeded();
            return true;
        }
    }
}

package org.waymark.ext.jetty;

import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.waymark.web.http.Limits;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.Tls;

/** What a connection may speak: HTTP/1.1 and HTTP/2, in the clear, or by TLS with ALPN to choose. */
final class Protocols {
    /** A little more than may be, so that it is the limits that refuse, and say the status. */
    private static final int SLACK = 4 * 1024;

    private static final int RESPONSE_HEADER_BYTES = 64 * 1024;

    private Protocols() {}

    static ConnectionFactory[] of(ServerOptions options) {
        HttpConfiguration configuration = configuration(options.limits());
        HttpConnectionFactory http1 = new HttpConnectionFactory(configuration);
        Tls tls = options.tls();
        if (tls == null) {
            return new ConnectionFactory[] {http1, new HTTP2CServerConnectionFactory(configuration)};
        }
        // Which hosts are served is for the handler to say, as on every server.
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
        choice.setDefaultProtocol(http1.getProtocol());
        return new ConnectionFactory[] {
            new SslConnectionFactory(certificates(tls), choice.getProtocol()),
            choice,
            new HTTP2ServerConnectionFactory(configuration),
            http1
        };
    }

    private static SslContextFactory.Server certificates(Tls tls) {
        SslContextFactory.Server certificates = new SslContextFactory.Server();
        certificates.setSslContext(tls.context());
        return certificates;
    }

    private static HttpConfiguration configuration(Limits limits) {
        HttpConfiguration configuration = new HttpConfiguration();
        // An odd path is for the handler to judge: it has one policy for all servers.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setRequestHeaderSize(limits.target() + limits.headers() + SLACK);
        configuration.setResponseHeaderSize(RESPONSE_HEADER_BYTES);
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        return configuration;
    }
}

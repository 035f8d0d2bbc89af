package org.waymark.testing;

import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.waymark.web.http.ServerProvider;

/**
 * What every server adapter promises, to be run by the tests of the adapter.
 *
 * <p>Each check starts servers of its own on a free port of {@code localhost}, talks to them over sockets and closes
 * them. With JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keeps_the_contract() {
 *     return ServerContract.promises(new MyServerProvider()).stream()
 *             .map(promise -> DynamicTest.dynamicTest(promise.sentence(), promise::check));
 * }
 * }</pre>
 */
public final class ServerContract {
    private ServerContract() {}

    /**
     * Returns the promises of a server adapter.
     *
     * @param provider the adapter
     * @return the promises, each to be checked on its own, in any order
     */
    public static List<Promise> promises(ServerProvider provider) {
        return Stream.of(
                        new RequestPromises(provider).all(),
                        new TargetPromises(provider).all(),
                        new ResponsePromises(provider).all(),
                        new FramingPromises(provider).all(),
                        new StreamPromises(provider).all(),
                        new LimitPromises(provider).all(),
                        new TlsPromises(provider).all(),
                        new FailurePromises(provider).all(),
                        new LoadPromises(provider).all(),
                        new ClosePromises(provider).all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Returns keys, and trust in the certificate that goes with them, for both ends of TLS on {@code localhost}. Everybody
     * has these keys: they are for tests.
     *
     * @return the keys and the trust
     */
    public static SSLContext tls() {
        return Certificate.context();
    }
}

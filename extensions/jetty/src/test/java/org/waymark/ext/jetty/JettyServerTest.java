package org.waymark.ext.jetty;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.waymark.web.http.ServerProvider;
import org.waymark.web.http.contract.ServerContract;

class JettyServerTest {
    private static final ServerProvider PROVIDER = ServerProvider.preferred();

    @TestFactory
    Stream<DynamicTest> keeps_the_contract() {
        return ServerContract.promises(PROVIDER).stream()
                .map(promise -> DynamicTest.dynamicTest(promise.sentence(), promise::check));
    }
}

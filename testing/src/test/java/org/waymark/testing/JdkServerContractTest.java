package org.waymark.testing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.waymark.web.http.ServerProvider;

@DisplayName("The server of the JDK")
class JdkServerContractTest {
    @TestFactory
    Stream<DynamicTest> keeps_the_contract() {
        return ServerContract.promises(ServerProvider.named("jdk")).stream()
                .map(promise -> DynamicTest.dynamicTest(promise.sentence(), promise::check));
    }
}

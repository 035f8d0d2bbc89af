package org.waymark.ext.servlet;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.waymark.testing.ServerContract;

@DisplayName("The servlet")
class HandlerServletTest {
    @TestFactory
    Stream<DynamicTest> keeps_the_contract() {
        return ServerContract.promises(new ServletOnJetty()).stream()
                .map(promise -> DynamicTest.dynamicTest(promise.sentence(), promise::check));
    }
}

package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;
import org.waymark.web.testing.TestClient;

class ShopDeploymentTest {
    @Test
    void an_app_runs_in_a_container_below_a_path_and_behind_a_proxy() throws Exception {
        Server container = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/shop");
        context.addEventListener(new ShopDeployment());
        container.setHandler(context);
        container.start();
        try {
            URI address = URI.create("http://localhost:" + container.getURI().getPort());
            TestClient client = TestClient.of(address)
                    .withHeader("X-Forwarded-For", "192.0.2.1")
                    .withHeader("X-Forwarded-Proto", "https");

            assertThat(client.get("/shop/").body())
                    .isEqualTo("https://" + address.getAuthority() + "/shop/ for 192.0.2.1");
        } finally {
            container.stop();
        }
    }
}

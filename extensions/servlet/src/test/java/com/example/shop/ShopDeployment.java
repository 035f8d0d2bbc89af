package com.example.shop;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.waymark.ext.servlet.HandlerServlet;
import org.waymark.web.Site;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Proxies;

/** How an app gets into a container, as the guide has it. */
@WebListener
public final class ShopDeployment implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        Site site = Site.builder(Shop.class).environment(System.getenv()).build();
        Handler shop = Proxies.at("127.0.0.1", "::1").before(site.publish(new Shop()));
        event.getServletContext()
                .addServlet("shop", new HandlerServlet(shop, Limits.defaults()))
                .addMapping("/*");
    }
}

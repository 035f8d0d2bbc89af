package org.waymark.benchmarks.servers.spring;

import java.io.File;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.waymark.benchmarks.exercises.Server;

/** The exercises on Spring MVC, on Tomcat. */
public final class SpringServer {
    private SpringServer() {}

    /**
     * Runs the server.
     *
     * @param arguments how many further views there are to be
     * @throws Exception if it cannot start
     */
    public static void main(String... arguments) throws Exception {
        File folder = Files.createTempDirectory("tomcat").toFile();
        folder.deleteOnExit();
        Logger quiet = Logger.getLogger("org");
        quiet.setLevel(Level.WARNING);
        var tomcat = new Tomcat();
        tomcat.setBaseDir(folder.getPath());
        var connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", Server.HOST);
        if (Server.speaksHttp2()) {
            connector.addUpgradeProtocol(new Http2Protocol());
        }
        if (Server.hasVirtualThreads()) {
            connector.getProtocolHandler().setExecutor(new VirtualThreadExecutor("tomcat-"));
        }
        tomcat.setConnector(connector);
        var spring = new AnnotationConfigWebApplicationContext();
        int views = Server.further(arguments);
        spring.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("views", new Views(views)));
        spring.register(SpringExercises.class);
        var context = tomcat.addContext("", folder.getPath());
        var servlet = Tomcat.addServlet(context, "dispatcher", new DispatcherServlet(spring));
        servlet.setLoadOnStartup(1);
        servlet.addMapping("/");
        tomcat.start();
        Server.announce(connector.getLocalPort());
    }
}

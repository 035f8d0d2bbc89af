package org.waymark.samples.wiki;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.waymark.samples.wiki.pages.Database;
import org.waymark.samples.wiki.pages.Pages;
import org.waymark.web.App;
import org.waymark.web.Publisher;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

/** The wiki at work: one database, and a server for each app that publishes it. */
final class RunningWiki implements AutoCloseable {

    private final Database database;
    private final List<Server> servers = new ArrayList<>();

    private RunningWiki(Database database) {
        this.database = database;
    }

    /**
     * Starts the wiki.
     *
     * @throws org.waymark.samples.wiki.pages.DatabaseUnavailable where the database cannot be opened
     * @throws IllegalArgumentException where there is no such server
     * @throws IOException where the server cannot listen
     */
    static RunningWiki start(Settings settings) throws IOException {
        ServerProvider provider = settings.server().map(ServerProvider::named).orElseGet(ServerProvider::preferred);
        RunningWiki wiki =
                new RunningWiki(settings.jdbcUrl().map(Database::at).orElseGet(() -> Database.in(settings.data())));
        try {
            int port = settings.port();
            for (App app : apps(settings.app(), wiki.database.pages())) {
                wiki.serve(app, provider, settings.host(), port);
                port = port == 0 ? 0 : port + 1;
            }
            return wiki;
        } catch (IOException | RuntimeException e) {
            wiki.close();
            throw e;
        }
    }

    private static List<App> apps(Settings.Variant variant, Pages pages) {
        return switch (variant) {
            case WIKI -> List.of(new Wiki(pages));
            case CUSTOMER -> List.of(new CustomerWiki(pages));
            case BOTH -> List.of(new Wiki(pages), new CustomerWiki(pages));
        };
    }

    private void serve(App app, ServerProvider provider, String host, int port) throws IOException {
        ServerOptions options = ServerOptions.defaults().withHost(host).withPort(port);
        servers.add(provider.start(new SafeHeaders(Publisher.of(app)), options));
    }

    /** Returns the running servers, in the order of the apps. */
    List<Server> servers() {
        return List.copyOf(servers);
    }

    /** Ends the requests in hand, then closes the database. */
    @Override
    public void close() {
        servers.forEach(Server::close);
        database.close();
    }
}

package org.waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.web.http.AccessLog;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Proxies;
import org.waymark.web.http.SelfRequest;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

/**
 * How a program is to be run, as its command line and its environment say. {@link App#run(App, String...)} does all of it;
 * this is for programs that put handlers of their own around an app:
 *
 * <pre>{@code
 * Launch launch = Launch.of(arguments);
 * Publisher wiki = launch.publish(new Wiki());
 * launch.run("Wiki", Health.at("/health", wiki));
 * }</pre>
 *
 * @param provider the server to run on
 * @param options where to listen, and how
 * @param accessLog how every answer is logged, if it is
 * @param development whether what fails is shown to whoever asked
 * @param settings the files that override settings of apps, see {@link Settings}
 * @param proxies the proxies in front of the server, if there are any
 */
public record Launch(
        ServerProvider provider,
        ServerOptions options,
        Optional<AccessLog.Format> accessLog,
        boolean development,
        List<Path> settings,
        Optional<Proxies> proxies) {
    /**
     * Reads a command line, and what it does not say from the environment: {@code WAYMARK_PORT}, {@code WAYMARK_HOST},
     * {@code WAYMARK_SERVER}, {@code WAYMARK_KEY_STORE}, {@code WAYMARK_THREADS}, {@code WAYMARK_GRACE},
     * {@code WAYMARK_MAX_BODY}, {@code WAYMARK_ACCESS_LOG}, {@code WAYMARK_SETTINGS} with one file, {@code WAYMARK_PROXIES}. The
     * password of a key store is in {@code WAYMARK_KEY_STORE_PASSWORD} only, since others can read a command line.
     *
     * @param arguments {@code --port N} (default 8080, 0 for a free one), {@code --host NAME} (default {@code localhost}),
     *     {@code --server NAME} such as {@code jdk}, {@code --key-store FILE} for TLS, {@code --threads N} for how many requests
     *     are handled at once where the JDK has no virtual threads, {@code --grace SECONDS} for how long those in hand may take
     *     when the process ends, {@code --max-body SIZE} for what a client may send in one body, such as {@code 64m},
     *     {@code --access-log common} or {@code json}, {@code --development}, to be said twice where others than this machine are
     *     answered, {@code --settings FILE}, which may be given more than once, {@code --proxies ADDRESSES} for the proxies that
     *     are trusted to write the {@code X-Forwarded} headers, with commas between them, {@code host} among them if they tell of
     *     that too, see {@link Proxies#withHost}, and {@code forwarded} if they write {@code Forwarded} in place of those, see
     *     {@link Proxies#withForwarded}; {@code --help} prints what there is, and ends the process
     * @return how to run
     * @throws IllegalArgumentException if an argument is not known or not valid
     * @throws UncheckedIOException if the key store cannot be opened
     */
    public static Launch of(String... arguments) {
        if (List.of(arguments).contains("--help")) {
            help();
        }
        return of(System.getenv(), arguments);
    }

    static Launch of(Map<String, String> environment, String... arguments) {
        return new LaunchArguments(environment).read(arguments);
    }

    /** Who asks for help wants nothing to run. */
    @SuppressWarnings("SystemOut")
    private static void help() {
        System.out.print(LaunchArguments.HELP);
        System.exit(0);
    }

    Launch withProvider(ServerProvider other) {
        return new Launch(other, options, accessLog, development, settings, proxies);
    }

    /**
     * Returns how to run with other options of the server, such as more threads.
     *
     * <pre>{@code
     * Launch launch = Launch.of(arguments);
     * launch.withOptions(launch.options().withThreads(200)).run(new Wiki());
     * }</pre>
     *
     * @param options where to listen, and how
     * @return the same otherwise
     */
    public Launch withOptions(ServerOptions options) {
        return new Launch(provider, options, accessLog, development, settings, proxies);
    }

    /**
     * Returns how to run with other limits of what a client may send.
     *
     * @param limits the limits
     * @return the same otherwise
     */
    public Launch withLimits(Limits limits) {
        return withOptions(options.withLimits(limits));
    }

    Launch withAccessLog(AccessLog.Format format) {
        return new Launch(provider, options, Optional.of(format), development, settings, proxies);
    }

    Launch inDevelopment() {
        return new Launch(provider, options, accessLog, true, settings, proxies);
    }

    Launch withSettings(Path file) {
        List<Path> more = Stream.concat(settings.stream(), Stream.of(file)).toList();
        return new Launch(provider, options, accessLog, development, more, proxies);
    }

    Launch withProxies(Proxies before) {
        return new Launch(provider, options, accessLog, development, settings, Optional.of(before));
    }

    /**
     * Publishes an app, in development if the command line says so. Asks it for its root once, in memory and by a host that it is
     * for: what is loaded late is loaded now, before a server listens.
     *
     * @param app the app
     * @return the handler that answers requests to the app
     * @throws org.waymark.dectate.ConfigurationException if the configuration of the app is at fault
     */
    public Publisher publish(App app) {
        Site.Builder site = Site.builder(app.getClass()).environment(System.getenv());
        settings.forEach(site::settings);
        return publish(site.build(), app);
    }

    /**
     * Publishes an app of a site, in development if the command line says so, as {@link #publish(App)} does.
     *
     * @param site the site
     * @param app the app
     * @return the handler that answers requests to the app
     */
    public Publisher publish(Site site, App app) {
        Publisher publisher = development ? site.publish(app).inDevelopment() : site.publish(app);
        publisher.askItself();
        return publisher;
    }

    /**
     * Starts a server, asks it for its root once, and says on the standard output where it listens. The server ends with the
     * process: requests in hand are answered, new ones are not taken.
     *
     * @param name what the program is called
     * @param handler what answers the requests
     * @return the running server
     * @throws UncheckedIOException if the server cannot start or does not answer
     */
    public Server run(String name, Handler handler) {
        Handler logged =
                accessLog.<Handler>map(format -> AccessLog.of(handler, format)).orElse(handler);
        Handler outermost = proxies.map(before -> before.before(logged)).orElse(logged);
        try {
            Server server = asked(provider.start(outermost, options));
            announce(name, server);
            return EndingServer.of(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /**
     * Publishes an app and runs it, as {@link App#run(App, String...)} does.
     *
     * @param app the app
     * @return the running server
     * @throws org.waymark.dectate.ConfigurationException if the configuration of the app is at fault
     * @throws UncheckedIOException if the server cannot start or does not answer
     */
    public Server run(App app) {
        return run(app.getClass().getSimpleName(), publish(app));
    }

    /**
     * Publishes an app of a site and runs it, as {@link App#run(Site, App, String...)} does.
     *
     * @param site the site
     * @param app the app
     * @return the running server
     * @throws IllegalArgumentException if the command line names settings: the site has read them
     * @throws UncheckedIOException if the server cannot start or does not answer
     */
    public Server run(Site site, App app) {
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException("The settings of the site have been read already. Name the file with"
                    + " settings(...) when the site is built.");
        }
        return run(app.getClass().getSimpleName(), publish(site, app));
    }

    /** What cannot answer fails before anybody is told of it, and leaves nothing open. */
    private static Server asked(Server server) throws IOException {
        boolean answers = false;
        try {
            SelfRequest.send(server);
            answers = true;
            return server;
        } finally {
            if (!answers) {
                server.close();
            }
        }
    }

    /** The one line that a newcomer waits for: it must not depend on how logging is set up. */
    @SuppressWarnings("SystemOut")
    private void announce(String name, Server server) {
        System.out.println(name + " is at " + server.address() + "/ (" + provider.name()
                + (development ? ", in development)" : ")"));
    }
}

package org.waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.web.http.AccessLog;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Proxies;
import org.waymark.web.http.SelfRequest;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;
import org.waymark.web.http.Tls;

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
    private static final List<String> VALUED =
            List.of("--port", "--host", "--server", "--key-store", "--access-log", "--settings", "--proxies");

    private static final String KEY_STORE_PASSWORD = "WAYMARK_KEY_STORE_PASSWORD";

    /**
     * Reads a command line, and what it does not say from the environment: {@code WAYMARK_PORT}, {@code WAYMARK_HOST},
     * {@code WAYMARK_SERVER}, {@code WAYMARK_KEY_STORE}, {@code WAYMARK_ACCESS_LOG}, {@code WAYMARK_PROXIES}. The password
     * of a key store is in {@code WAYMARK_KEY_STORE_PASSWORD} only, since others can read a command line.
     *
     * @param arguments {@code --port N} (default 8080, 0 for a free one), {@code --host NAME} (default {@code localhost}),
     *     {@code --server NAME} such as {@code jdk}, {@code --key-store FILE} for TLS, {@code --access-log common} or
     *     {@code json}, {@code --development}, {@code --settings FILE}, which may be given more than once,
     *     {@code --proxies ADDRESSES} for the proxies that are trusted to write the {@code X-Forwarded} headers, with commas
     *     between them, see {@link Proxies}
     * @return how to run
     * @throws IllegalArgumentException if an argument is not known or not valid
     * @throws UncheckedIOException if the key store cannot be opened
     */
    public static Launch of(String... arguments) {
        return of(System.getenv(), arguments);
    }

    static Launch of(Map<String, String> environment, String... arguments) {
        Launch launch = new Launch(
                ServerProvider.preferred(),
                ServerOptions.defaults(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty());
        for (String option : VALUED) {
            String value = environment.get(variable(option));
            launch = value == null ? launch : launch.with(option, value, environment);
        }
        for (int i = 0; i < arguments.length; i++) {
            launch = arguments[i].equals("--development")
                    ? new Launch(
                            launch.provider, launch.options, launch.accessLog, true, launch.settings, launch.proxies)
                    : launch.with(arguments[i], value(arguments, i++), environment);
        }
        return launch;
    }

    /** Returns whether a variable of the environment says how a program is run, so that it is no setting. */
    static boolean isVariable(String name) {
        return name.equals(KEY_STORE_PASSWORD)
                || VALUED.stream().anyMatch(option -> variable(option).equals(name));
    }

    private static String variable(String option) {
        return "WAYMARK" + option.substring(1).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String value(String[] arguments, int index) {
        String option = arguments[index];
        if (!VALUED.contains(option)) {
            throw new IllegalArgumentException("Unknown argument \"" + option + "\". Known are "
                    + String.join(", ", VALUED) + " and --development.");
        }
        if (index + 1 == arguments.length) {
            throw new IllegalArgumentException(option + " needs a value after it.");
        }
        return arguments[index + 1];
    }

    private Launch with(String option, String value, Map<String, String> environment) {
        return switch (option) {
            case "--port" -> with(options.withPort(port(value)));
            case "--host" -> with(options.withHost(value));
            case "--server" ->
                new Launch(ServerProvider.named(value), options, accessLog, development, settings, proxies);
            case "--key-store" -> with(options.withTls(tls(value, environment.getOrDefault(KEY_STORE_PASSWORD, ""))));
            case "--access-log" ->
                new Launch(provider, options, Optional.of(format(value)), development, settings, proxies);
            case "--settings" -> withSettings(Path.of(value));
            case "--proxies" ->
                new Launch(provider, options, accessLog, development, settings, Optional.of(proxies(value)));
            default -> throw new IllegalStateException(option);
        };
    }

    private Launch with(ServerOptions other) {
        return new Launch(provider, other, accessLog, development, settings, proxies);
    }

    private Launch withSettings(Path file) {
        List<Path> more = Stream.concat(settings.stream(), Stream.of(file)).toList();
        return new Launch(provider, options, accessLog, development, more, proxies);
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a port: \"" + text + "\". Use 1 to 65535, or 0 for a free one.", e);
        }
    }

    private static Proxies proxies(String addresses) {
        return Proxies.at(SettingsOverrides.parts(addresses).toArray(String[]::new));
    }

    private static Tls tls(String file, String password) {
        try {
            return Tls.of(Path.of(file), password);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static AccessLog.Format format(String name) {
        return switch (name) {
            case "common" -> AccessLog.Format.COMMON;
            case "json" -> AccessLog.Format.JSON;
            default ->
                throw new IllegalArgumentException(
                        "Not a format of the access log: \"" + name + "\". Use common or json.");
        };
    }

    /**
     * Publishes an app, in development if the command line says so.
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
     * Publishes an app of a site, in development if the command line says so.
     *
     * @param site the site
     * @param app the app
     * @return the handler that answers requests to the app
     */
    public Publisher publish(Site site, App app) {
        Publisher publisher = site.publish(app);
        return development ? publisher.inDevelopment() : publisher;
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
            Server server = provider.start(outermost, options);
            askOnce(server);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "waymark-stop"));
            announce(name, server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    Server run(App app) {
        return run(app.getClass().getSimpleName(), publish(app));
    }

    Server run(Site site, App app) {
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException("The settings of the site have been read already. Name the file with"
                    + " settings(...) when the site is built.");
        }
        return run(app.getClass().getSimpleName(), publish(site, app));
    }

    /** What is loaded late is loaded now, and what cannot answer fails before anybody is told of it. */
    private static void askOnce(Server server) throws IOException {
        try {
            SelfRequest.send(server);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** The one line that a newcomer waits for: it must not depend on how logging is set up. */
    @SuppressWarnings("SystemOut")
    private void announce(String name, Server server) {
        System.out.println(name + " is at " + server.address() + "/ (" + provider.name()
                + (development ? ", in development)" : ")"));
    }
}

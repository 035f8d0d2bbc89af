package org.waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.web.http.AccessLog;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Proxies;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;
import org.waymark.web.http.Tls;

/** What a command line and an environment say of how a program is run. */
record LaunchArguments(Map<String, String> environment) {
    static final String HELP = """
            --port N               the port to listen on, 0 for a free one; 8080 by default
            --host NAME            the name or address to listen on; localhost by default
            --server NAME          the server, such as jdk; the best that is there by default
            --key-store FILE       a PKCS12 file with key and certificate, for TLS
            --threads N            the most requests handled at once where Java has no virtual threads; 64 by default
            --grace SECONDS        how long requests in hand may take when the process ends; 10 by default
            --max-body SIZE        the most that a client may send in one body, such as 512k, 64m or 2g; 16m by default
            --access-log FORMAT    writes a line for each answer: common or json
            --settings FILE        settings of the app, .properties or .json; may be given more than once
            --proxies ADDRESSES    proxies that are trusted to write X-Forwarded headers, such as 127.0.0.1,10.0.0.0/8;
                                   with host among them, X-Forwarded-Host too; with forwarded, Forwarded in place of them
            --development          shows what fails, and /+waymark; never for strangers; said twice to listen for others

            Those that take a value may be said by the environment instead: WAYMARK_PORT for --port, and so on. The password of
            the key store is read from WAYMARK_KEY_STORE_PASSWORD.
            """;

    private static final List<String> VALUED = List.of(
            "--port",
            "--host",
            "--server",
            "--key-store",
            "--threads",
            "--grace",
            "--max-body",
            "--access-log",
            "--settings",
            "--proxies");

    private static final String KEY_STORE_PASSWORD = "WAYMARK_KEY_STORE_PASSWORD";
    /** What stands among the addresses of proxies, and is none. */
    private static final Set<String> TOLD_BY_PROXIES = Set.of("host", "forwarded");

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kmg]?)", Pattern.CASE_INSENSITIVE);

    /** Returns whether a variable of the environment says how a program is run, so that it is no setting. */
    static boolean isVariable(String name) {
        return name.equals(KEY_STORE_PASSWORD)
                || VALUED.stream().anyMatch(option -> variable(option).equals(name));
    }

    private static String variable(String option) {
        return "WAYMARK" + option.substring(1).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Returns how to run: as the command line says, or else the environment, or else the defaults. */
    Launch read(String... arguments) {
        Launch launch = new Launch(
                ServerProvider.preferred(),
                ServerOptions.defaults(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty());
        for (String option : VALUED) {
            String value = environment.get(variable(option));
            launch = value == null ? launch : apply(option, value, launch);
        }
        for (int i = 0; i < arguments.length; i++) {
            launch = arguments[i].equals("--development")
                    ? launch.inDevelopment()
                    : apply(arguments[i], value(arguments, i++), launch);
        }
        boolean isMeant = Collections.frequency(List.of(arguments), "--development") > 1;
        if (launch.development() && !isMeant && !isHere(launch.options().host())) {
            throw new IllegalArgumentException(
                    "--development shows what fails, with its stack trace, to whoever asks, and "
                            + launch.options().host()
                            + " is for others than this machine. Leave --host out, or say --development twice.");
        }
        return launch;
    }

    private static boolean isHere(String host) {
        return host.equals("::1") || HostHeader.isHere(host);
    }

    private static String value(String[] arguments, int index) {
        String option = arguments[index];
        if (!VALUED.contains(option)) {
            throw new IllegalArgumentException("Unknown argument \"" + option + "\". Known are "
                    + String.join(", ", VALUED) + ", --development and --help.");
        }
        if (index + 1 == arguments.length) {
            throw new IllegalArgumentException(option + " needs a value after it.");
        }
        return arguments[index + 1];
    }

    private Launch apply(String option, String value, Launch launch) {
        ServerOptions options = launch.options();
        return switch (option) {
            case "--port" ->
                launch.withOptions(options.withPort(number(value, "a port", "1 to 65535, or 0 for a free one")));
            case "--host" -> launch.withOptions(options.withHost(value));
            case "--server" -> launch.withProvider(ServerProvider.named(value));
            case "--key-store" -> launch.withOptions(options.withTls(tls(value)));
            case "--threads" ->
                launch.withOptions(options.withThreads(number(value, "a number of threads", "1 or more")));
            case "--grace" ->
                launch.withOptions(
                        options.withGrace(Duration.ofSeconds(number(value, "a number of seconds", "0 or more"))));
            case "--max-body" -> launch.withLimits(withBody(options.limits(), size(value)));
            case "--access-log" -> launch.withAccessLog(format(value));
            case "--settings" -> launch.withSettings(Path.of(value));
            case "--proxies" -> launch.withProxies(proxies(value));
            default -> throw new IllegalStateException(option);
        };
    }

    private static int number(String text, String kind, String range) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not " + kind + ": \"" + text + "\". Use " + range + ".", e);
        }
    }

    /** Who takes a large body takes it in one part too. */
    private static Limits withBody(Limits limits, long size) {
        return limits.withBody(size).withParts(limits.parts(), size);
    }

    private static long size(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException("Not a size: \"" + text + "\". Use bytes, or 512k, 64m or 2g.");
        }
        int power = "kmg".indexOf(size.group(2).toLowerCase(Locale.ROOT))
                + (size.group(2).isEmpty() ? 0 : 1);
        return Long.parseLong(size.group(1)) << (10 * power);
    }

    private static Proxies proxies(String text) {
        List<String> parts = SettingsOverrides.parts(text);
        Proxies named = Proxies.at(
                parts.stream().filter(part -> !TOLD_BY_PROXIES.contains(part)).toArray(String[]::new));
        Proxies proxies = parts.contains("forwarded") ? named.withForwarded() : named;
        return parts.contains("host") ? proxies.withHost() : proxies;
    }

    private Tls tls(String file) {
        try {
            return Tls.of(Path.of(file), environment.getOrDefault(KEY_STORE_PASSWORD, ""));
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
}

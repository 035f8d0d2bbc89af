package org.waymark.benchmarks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.benchmarks.exercises.Server;

/** Who answers: a program with a class path of its own. */
enum Peer {
    WAYMARK("Waymark on Jetty", "waymark", "WaymarkServer", "jetty " + Peer.EXERCISES),
    JETTY("Jetty alone", "jetty", "JettyServer", "0"),
    WAYMARK_JDK("Waymark on the JDK's server", "waymark", "WaymarkServer", "jdk " + Peer.EXERCISES),
    JAVALIN("Javalin", "javalin", "JavalinServer", "0"),
    JOOBY("Jooby", "jooby", "JoobyServer", "0"),
    SPRING("Spring functional", "spring", "SpringServer", "0"),
    SPARK("Spark", "spark", "SparkServer", "0");

    private static final String PACKAGE = "org.waymark.benchmarks.servers.";
    private static final String EXERCISES = PACKAGE + "waymark.ExercisesHandler";

    private final String label;
    private final String module;
    private final String server;
    private final String arguments;

    Peer(String label, String module, String server, String arguments) {
        this.label = label;
        this.module = module;
        this.server = PACKAGE + module + "." + server;
        this.arguments = arguments;
    }

    /** Returns what the reader sees. */
    String label() {
        return label;
    }

    /** Returns the command that runs the exercises. */
    List<String> command() {
        return command("", List.of(arguments.split(" ", -1)));
    }

    /** Returns the same command for a server that speaks HTTP/2 too, if it can. */
    List<String> commandForHttp2() {
        List<String> command = new ArrayList<>(command());
        command.add(1, "-D" + Server.HTTP2 + "=true");
        return command;
    }

    /** Returns the command that runs the exercises with further views. */
    List<String> command(int further) {
        return command("", List.of(Integer.toString(further)));
    }

    /** Returns the command that runs what the arguments say. The place, if there is one, comes first in the class path. */
    List<String> command(String place, List<String> given) {
        var target = Path.of("benchmarks", "http", module, "target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx256m",
                "-cp",
                (place.isEmpty() ? "" : place + ":") + target.resolve("classes") + ":" + libraries(target),
                server));
        command.addAll(given);
        return command;
    }

    private static String libraries(Path target) {
        try {
            return Files.readString(target.resolve("classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The server is not built. Run this by its script, from the root.", e);
        }
    }
}

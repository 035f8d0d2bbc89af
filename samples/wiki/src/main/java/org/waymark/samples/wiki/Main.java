package org.waymark.samples.wiki;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.waymark.samples.wiki.pages.DatabaseUnavailable;
import org.waymark.web.http.Server;

/** Starts the wiki from the command line, and says where it is. */
public final class Main {

    private Main() {}

    /** Starts the wiki. It runs until the process is ended. */
    @SuppressWarnings("SystemOut") // a program says where it is on its standard output, whatever the logging is set to
    public static void main(String[] args) {
        if (!start(List.of(args), System.out, System.err)) {
            System.exit(1);
        }
    }

    /** Returns whether what was asked for was done. */
    static boolean start(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help")) {
            out.println(Option.usage());
            return true;
        }
        try {
            Settings settings = Settings.of(args, System.getenv());
            RunningWiki wiki = RunningWiki.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(wiki::close, "wiki-stop"));
            for (Server server : wiki.servers()) {
                out.println("The wiki is at " + server.address() + "/");
            }
            return true;
        } catch (InvalidSettings | DatabaseUnavailable | IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return false;
        }
    }
}

package org.waymark.samples.wiki.pages;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that saves one page again and again, and says so after each save. */
final class Saver implements AutoCloseable {

    static final String NAME = "saved-again-and-again";

    private final Process process;
    private final BufferedReader output;

    private Saver(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static void main(String[] args) {
        Database database = Database.in(Path.of(args[0]));
        Pages pages = database.pages();
        Page page = pages.find(NAME);
        if (page == null) {
            page = pages.create(new Draft(NAME, "Saved", text(1)));
        }
        while (true) {
            page = pages.save(page, page.revision(), new Draft(NAME, "Saved", text(page.revision() + 1)));
            System.out.println(page.revision());
        }
    }

    static String text(int revision) {
        return ("This is revision " + revision + ".\n").repeat(50);
    }

    static Saver start(Path directory) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        return new Saver(new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Saver.class.getName(), directory.toString())
                .redirectError(new File(directory.toFile(), "saver.log"))
                .start());
    }

    /** Returns the last revision that was acknowledged before the end. */
    static int killAfter(int saves, Path directory) throws Exception {
        try (Saver saver = start(directory)) {
            int last = saver.awaitSaves(saves);
            saver.kill();
            return saver.readToTheEnd(last);
        }
    }

    int awaitSaves(int saves) throws IOException {
        String line = null;
        for (int i = 0; i < saves; i++) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The saving process ended by itself; see saver.log in its directory");
        }
        return Integer.parseInt(line);
    }

    /** A process that is destroyed by its own object loses what it has written and nobody has read yet. */
    private void kill() {
        process.toHandle().destroyForcibly();
    }

    /** A line without an end was cut by the kill, and acknowledges nothing. */
    private int readToTheEnd(int last) throws IOException {
        int newest = last;
        StringBuilder line = new StringBuilder();
        for (int c = output.read(); c >= 0; c = output.read()) {
            if (c == '\n') {
                newest = Integer.parseInt(line.toString());
                line.setLength(0);
            } else {
                line.append((char) c);
            }
        }
        return newest;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

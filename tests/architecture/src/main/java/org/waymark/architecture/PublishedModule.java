package org.waymark.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * A module that users get.
 *
 * @param relativePackage its first package, below the root package
 * @param folder the folder of the Maven module, below the root of the project
 * @param modules the modules of ours that it may depend on
 * @param libraries the packages of others that it may depend on besides {@code java..} and JSpecify's
 */
record PublishedModule(String relativePackage, String folder, List<PublishedModule> modules, List<String> libraries) {

    static final String ROOT = "org.waymark";

    private static final PublishedModule REG =
            new PublishedModule("reg", "reg-core", List.of(), List.of("net.bytebuddy.."));
    private static final PublishedModule DECTATE =
            new PublishedModule("dectate", "dectate-core", List.of(), List.of("io.github.classgraph..", "org.slf4j.."));
    private static final PublishedModule TRAJECT = new PublishedModule("traject", "traject-core", List.of(), List.of());
    private static final PublishedModule WEB = new PublishedModule(
            "web",
            "framework",
            List.of(REG, DECTATE, TRAJECT),
            List.of("org.slf4j..", "com.sun.net.httpserver..", "javax.crypto..", "javax.net.ssl.."));
    private static final PublishedModule TESTING =
            new PublishedModule("testing", "testing", List.of(WEB), List.of("javax.net.ssl.."));
    private static final PublishedModule JETTY = new PublishedModule(
            "ext.jetty", "extensions/jetty", List.of(WEB), List.of("org.slf4j..", "org.eclipse.jetty.."));
    private static final PublishedModule SERVLET = new PublishedModule(
            "ext.servlet", "extensions/servlet", List.of(WEB), List.of("org.slf4j..", "jakarta.servlet.."));
    private static final PublishedModule JACKSON = new PublishedModule(
            "ext.jackson",
            "extensions/jackson",
            List.of(WEB),
            List.of("tools.jackson..", "com.fasterxml.jackson.annotation.."));
    private static final PublishedModule PEBBLE =
            new PublishedModule("ext.pebble", "extensions/pebble", List.of(WEB), List.of("io.pebbletemplates.."));
    private static final PublishedModule AUTH =
            new PublishedModule("ext.auth", "extensions/auth", List.of(WEB), List.of("com.nimbusds.."));

    static final List<PublishedModule> CORES = List.of(REG, DECTATE, TRAJECT);
    static final List<PublishedModule> ALL =
            List.of(REG, DECTATE, TRAJECT, WEB, TESTING, JETTY, SERVLET, JACKSON, PEBBLE, AUTH);

    /** Returns the name of the Java module, which is that of its first package too. */
    String moduleName() {
        return packageUnder(ROOT);
    }

    String packageUnder(String root) {
        return root + "." + relativePackage;
    }

    /** Returns the packages that this module may depend on, as ArchUnit patterns. */
    String[] allowedUnder(String root) {
        var ours = Stream.concat(Stream.of(this), modules.stream()).map(module -> module.packageUnder(root) + "..");
        var theirs = Stream.concat(Stream.of("java..", "org.jspecify.."), libraries.stream());
        return Stream.concat(ours, theirs).toArray(String[]::new);
    }
}

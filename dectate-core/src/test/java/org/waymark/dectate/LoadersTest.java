package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans of what is not simply on the class path: nested loaders, jars within a jar, and layers of modules. */
class LoadersTest {
    @TempDir
    Path folder;

    private ClassPathFixture fixture;

    @BeforeEach
    void start() {
        fixture = new ClassPathFixture(folder);
    }

    private static ScanReport report(Class<?> appType) {
        return Configuration.builder().app(appType).scan().build().scanReport();
    }

    private List<String> pages(Class<?> appType) {
        return Configuration.builder().app(appType).scan().build().plan().actions(appType).stream()
                .map(action -> String.valueOf(action.identity()))
                .toList();
    }

    @Nested
    class AClassThatIsInParentAndChild {
        private Path[] jars() {
            fixture.plugins("parent", "shop.Both", "shop.Parent");
            Compilation child = new Compilation(folder.resolve("sources-child"), fixture.path("child"));
            child.source("shop/Shop.java", ClassPathFixture.BASE);
            child.source("customer/Customer.java", "package customer; public class Customer extends shop.Shop {}");
            child.source(
                    "shop/Both.java", ClassPathFixture.plugin("shop.Both", "").replace("\"Both\"", "\"OfChild\""));
            child.source("shop/Child.java", ClassPathFixture.plugin("shop.Child", ""));
            child.compile();
            fixture.delete("child/shop/Shop.class");
            return new Path[] {fixture.jar("parent.jar", "parent"), fixture.jar("child.jar", "child")};
        }

        private Class<?> customer(ClassLoader child) throws ClassNotFoundException {
            return Class.forName("customer.Customer", false, child);
        }

        @Test
        void isThatOfTheParentAsTheLoaderHasIt() throws Exception {
            Path[] jars = jars();
            try (URLClassLoader parent = ClassPathFixture.loader(getClass().getClassLoader(), jars[0]);
                    URLClassLoader child = ClassPathFixture.loader(parent, jars[1])) {
                Class<?> customer = customer(child);

                assertThat(report(customer).found()).containsExactly("shop.Both", "shop.Child", "shop.Parent");
                assertThat(pages(customer)).containsExactly("Both", "Child", "Parent");
            }
        }

        @Test
        void isThatOfTheChildIfTheLoaderLooksThereFirst() throws Exception {
            Path[] jars = jars();
            try (URLClassLoader parent = ClassPathFixture.loader(getClass().getClassLoader(), jars[0]);
                    URLClassLoader child =
                            new ChildFirst(parent, jars[1].toUri().toURL())) {
                Class<?> customer = customer(child);

                assertThat(pages(customer)).containsExactly("OfChild", "Child", "Parent");
            }
        }
    }

    /** Loads a class itself if it can, as the loaders of web servers do. */
    private static final class ChildFirst extends URLClassLoader {
        ChildFirst(ClassLoader parent, URL url) {
            super(new URL[] {url}, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                try {
                    return loaded != null ? loaded : findClass(name);
                } catch (ClassNotFoundException e) {
                    return super.loadClass(name, resolve);
                }
            }
        }
    }

    @Nested
    class AJarWithClassesAndJarsInIt {

        /** In the layout of Spring Boot. */
        private Path fat() throws IOException {
            fixture.plugins("app", "shop.One");
            fixture.plugins("lib", "shop.deep.Two");
            fixture.delete("lib/shop/Shop.class");
            Map<String, byte[]> entries = new TreeMap<>();
            for (String name : List.of("shop/Shop.class", "shop/One.class")) {
                entries.put("BOOT-INF/classes/" + name, Files.readAllBytes(fixture.path("app/" + name)));
            }
            entries.put("BOOT-INF/lib/two.jar", Files.readAllBytes(fixture.jar("two.jar", "lib")));
            return fixture.jar("fat.jar", entries);
        }

        @Test
        void isSeenAsItsLoaderDoes() throws Exception {
            Path fat = fat();
            URL classes =
                    URI.create("jar:" + fat.toUri() + "!/BOOT-INF/classes!/").toURL();
            URL lib = URI.create("jar:" + fat.toUri() + "!/BOOT-INF/lib/two.jar!/")
                    .toURL();
            try (FatJarLoader loader = new FatJarLoader(fat, classes, lib)) {
                Class<?> shop = ClassPathFixture.shop(loader);
                ScanReport report = report(shop);

                assertThat(report.found()).containsExactly("shop.One", "shop.deep.Two");
                assertThat(report.skipped()).isEmpty();
                assertThat(pages(shop)).containsExactly("One", "Two");
            }
        }
    }

    /** Loads what is in a jar of a jar, as the launcher of such a jar does. */
    private static final class FatJarLoader extends URLClassLoader {
        private final Map<String, byte[]> classes = new TreeMap<>();

        FatJarLoader(Path fat, URL... urls) throws IOException {
            super(urls, LoadersTest.class.getClassLoader());
            try (JarInputStream jar = new JarInputStream(Files.newInputStream(fat))) {
                for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                    if (entry.getName().endsWith(".jar")) {
                        read(new JarInputStream(jar));
                    } else {
                        classes.put(entry.getName().replace("BOOT-INF/classes/", ""), jar.readAllBytes());
                    }
                }
            }
        }

        private void read(JarInputStream jar) throws IOException {
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                classes.put(entry.getName(), jar.readAllBytes());
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    @Nested
    class ALayerOfModules {

        private void module(String name, String needs, Map<String, String> sources) {
            Compilation compilation =
                    new Compilation(folder.resolve("sources-" + name), fixture.path("modules/" + name));
            compilation.source("module-info.java", "open module " + name + " {" + needs + "}");
            sources.forEach(compilation::source);
            compilation
                    .with("--add-reads", name + "=ALL-UNNAMED")
                    .with("-p", fixture.path("modules").toString())
                    .compile();
        }

        private ModuleLayer.Controller layer(boolean oneLoader) {
            module("base", " exports shop;", Map.of("shop/Shop.java", ClassPathFixture.BASE));
            String customer = "package customer; public class Customer extends shop.Shop {}";
            String plugin = ClassPathFixture.plugin("customer.Plugin", "");
            module(
                    "ours",
                    " requires base;",
                    Map.of("customer/Customer.java", customer, "customer/Plugin.java", plugin));
            ModuleLayer boot = ModuleLayer.boot();
            var resolved = boot.configuration()
                    .resolve(ModuleFinder.of(fixture.path("modules")), ModuleFinder.of(), Set.of("ours"));
            ClassLoader parent = getClass().getClassLoader();
            ModuleLayer.Controller controller = oneLoader
                    ? ModuleLayer.defineModulesWithOneLoader(resolved, List.of(boot), parent)
                    : ModuleLayer.defineModulesWithManyLoaders(resolved, List.of(boot), parent);
            controller
                    .layer()
                    .modules()
                    .forEach(module -> controller.addReads(module, getClass().getModule()));
            return controller;
        }

        private void isScanned(ModuleLayer.Controller controller) {
            Module ours = controller.layer().findModule("ours").orElseThrow();
            Class<?> customer = Class.forName(ours, "customer.Customer");
            ScanReport report = report(customer);

            assertThat(report.found()).containsExactly("customer.Plugin");
            assertThat(report.skipped()).isEmpty();
            assertThat(pages(customer)).containsExactly("Plugin");
        }

        @Test
        void isScannedIfAnAppTypeIsInIt() {
            isScanned(layer(true));
        }

        @Test
        void mayHaveALoaderForEachModule() {
            isScanned(layer(false));
        }
    }
}

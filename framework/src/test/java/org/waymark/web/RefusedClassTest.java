package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.dectate.ConfigurationException;
import org.waymark.dectate.DirectiveException;
import org.waymark.web.testing.TestClient;

/** Classes that the framework cannot work with, however right their code is. */
class RefusedClassTest {
    private static final String SOURCE = """
            public class Nameless extends org.waymark.web.App {
                static long count(int wide, long wider, String name) {
                    return wide;
                }

                @org.waymark.web.Path("/users/{number}/{factor}/{name}")
                StringBuilder user(long number, long factor, String name) {
                    return new StringBuilder(number + " " + factor + " " + name);
                }

                @org.waymark.web.View
                String show(StringBuilder user) {
                    return user.toString();
                }
            }
            """;

    @Test
    void a_class_without_the_names_of_its_parameters_is_refused(@TempDir Path folder) throws Exception {
        try (URLClassLoader loader = compiled(folder, "-g:none")) {
            App app = nameless(loader);

            assertThatThrownBy(() -> Publisher.of(app))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("The names of the parameters of Nameless.user are not in its class file."
                            + " Compile with -parameters or -g, or say @Named(\"...\") at each.");
        }
    }

    @Test
    void a_class_with_debug_data_needs_no_option(@TempDir Path folder) throws Exception {
        try (URLClassLoader loader = compiled(folder, "-g")) {
            TestClient client = TestClient.of(nameless(loader));

            assertThat(client.get("/users/7/5/ann").body()).isEqualTo("7 5 ann");
        }
    }

    private static App nameless(ClassLoader loader) throws ReflectiveOperationException {
        return (App) loader.loadClass("Nameless").getConstructor().newInstance();
    }

    private static URLClassLoader compiled(Path folder, String option) throws IOException {
        Path source = Files.writeString(folder.resolve("Nameless.java"), SOURCE);
        ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
        String classPath = System.getProperty("java.class.path");
        int exit = compiler.run(
                System.out,
                System.err,
                "-proc:none",
                option,
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                source.toString());
        assertThat(exit).isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()});
    }

    @Test
    void a_class_of_a_closed_package_is_refused() throws Exception {
        Method closed = String.class.getDeclaredMethod("isLatin1");

        assertThatThrownBy(() -> BoundMethod.of(closed, List.of()))
                .isInstanceOf(DirectiveException.class)
                .hasMessage("Package java.lang of module java.base is closed to the framework."
                        + " Add \"opens java.lang to org.waymark.web;\" to its module-info.");
    }
}

package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
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

/** Classes that the framework cannot work with, however right their code is. */
class RefusedClassTest {
    @Test
    void a_class_without_the_names_of_its_parameters_is_refused(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Nameless.java"), """
                public class Nameless extends org.waymark.web.App {
                    @org.waymark.web.Path("/users/{name}")
                    String user(String name) {
                        return name;
                    }
                }
                """);
        ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
        String classPath = System.getProperty("java.class.path");
        int exit = compiler.run(
                System.out, System.err, "-proc:none", "-cp", classPath, "-d", folder.toString(), source.toString());
        assertThat(exit).isZero();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Constructor<?> constructor = loader.loadClass("Nameless").getConstructor();
            App app = (App) constructor.newInstance();

            assertThatThrownBy(() -> Publisher.of(app))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("The names of the parameters of Nameless.user are not in its class file."
                            + " Compile with the option -parameters.");
        }
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

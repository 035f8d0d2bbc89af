package org.waymark.samples.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static Settings settings(String... args) {
        return Settings.of(List.of(args), Map.of());
    }

    @Nested
    class Values {

        @Test
        void areThoseThatSuitANewcomerWhereNothingIsSet() {
            assertThat(settings())
                    .isEqualTo(new Settings(
                            8080,
                            "localhost",
                            Path.of("wiki-data"),
                            Optional.empty(),
                            Optional.empty(),
                            Settings.Variant.WIKI));
        }

        @Test
        void areTakenFromTheCommandLine() {
            assertThat(settings(
                            "--port",
                            "0",
                            "--host=0.0.0.0",
                            "--data",
                            "d",
                            "--jdbc-url=jdbc:h2:mem:a=b",
                            "--server",
                            "jdk",
                            "--app",
                            "both"))
                    .isEqualTo(new Settings(
                            0,
                            "0.0.0.0",
                            Path.of("d"),
                            Optional.of("jdbc:h2:mem:a=b"),
                            Optional.of("jdk"),
                            Settings.Variant.BOTH));
        }

        @Test
        void areTakenFromTheEnvironmentWhereTheCommandLineHasNone() {
            Map<String, String> environment = Map.of("WIKI_PORT", "81", "WIKI_APP", "customer", "WIKI_DATA", "");
            Settings settings = Settings.of(List.of("--port", "82"), environment);

            assertThat(settings.port()).isEqualTo(82);
            assertThat(settings.app()).isEqualTo(Settings.Variant.CUSTOMER);
            assertThat(settings.data()).isEqualTo(Path.of("wiki-data"));
        }
    }

    @Nested
    class Mistakes {

        @Test
        void inANameAreAnsweredWithAllOptions() {
            assertThatThrownBy(() -> settings("--prot", "80"))
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessage("""
                            There is no option --prot.
                            The options, each with its name in the environment:
                              --port      WIKI_PORT      the port to listen on; 0 for any free one (8080)
                              --host      WIKI_HOST      the address to listen on; 0.0.0.0 for all of this machine (localhost)
                              --data      WIKI_DATA      the directory of the database (wiki-data)
                              --jdbc-url  WIKI_JDBC_URL  a database to use instead, with its driver on the class path
                              --server    WIKI_SERVER    jdk or jetty; the latter where it is present
                              --app       WIKI_APP       wiki, customer, or both: the customer's then listens on the next port (wiki)""");
        }

        @Test
        void ofAMissingValueAreNamed() {
            assertThatThrownBy(() -> settings("--data"))
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessageStartingWith("The option --data has no value.\nThe options,");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "-1", "65536", "99999999999", ""})
        void inAPortAreNamed(String port) {
            assertThatThrownBy(() -> settings("--port", port))
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessage("--port " + port + " cannot be used. Give a port from 0 to 65535; 0 is any free one.");
        }

        @Test
        void inTheEnvironmentAreNamedByTheVariable() {
            assertThatThrownBy(() -> Settings.of(List.of(), Map.of("WIKI_APP", "Wiki")))
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessage("WIKI_APP=Wiki cannot be used. Choose one of: wiki, customer, both.");
        }
    }
}

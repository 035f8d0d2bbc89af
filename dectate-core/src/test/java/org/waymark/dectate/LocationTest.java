package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LocationTest {

    private static List<String> locations() {
        return LocationFixture.declared().plan().actions(LocationFixture.class).stream()
                .map(action -> action.source().location().toString())
                .toList();
    }

    @Nested
    class OfADirective {

        @Test
        void isTheFirstLineOfCodeOfAMethodAndOrdersTheMethods() {
            assertThat(locations())
                    .contains(
                            "at org.waymark.dectate.LocationFixture.zebra(LocationFixture.java:13)",
                            "at org.waymark.dectate.LocationFixture.aardvark(LocationFixture.java:17)",
                            "at org.waymark.dectate.LocationFixture.overloaded(LocationFixture.java:20)",
                            "at org.waymark.dectate.LocationFixture.overloaded(LocationFixture.java:23)");
        }

        @Test
        void isApproximateOnAClass() {
            assertThat(locations()).contains("near org.waymark.dectate.LocationFixture(LocationFixture.java:9)");
        }

        @Test
        void isTheCallerForADeclarationInCode() {
            assertThat(locations())
                    .contains("at org.waymark.dectate.LocationFixture.declared(LocationFixture.java:28)");
        }

        @Test
        void comesInTheOrderOfTheFile() {
            List<String> lines = locations().stream()
                    .filter(location -> location.contains("overloaded") || location.contains("zebra"))
                    .toList();

            assertThat(lines)
                    .extracting(line -> line.replaceAll(".*:(\\d+)\\)", "$1"))
                    .containsExactly("13", "20", "23");
        }
    }

    @Nested
    class OfACaller {

        @Test
        void looksThroughTheGivenClasses() {
            assertThat(Facade.declare().toString())
                    .startsWith(
                            "at org.waymark.dectate.LocationTest$OfACaller.looksThroughTheGivenClasses(LocationTest.java:");
        }
    }

    /** Stands for a framework that declares on behalf of its users. */
    static final class Facade {
        private Facade() {}

        static Location declare() {
            return Location.caller(Facade.class);
        }
    }
}

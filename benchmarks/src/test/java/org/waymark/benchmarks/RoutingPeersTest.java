package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who gives the right answers, and so who is measured with what. */
class RoutingPeersTest {

    @Nested
    class ATableOfPlainVariables {
        @Test
        void isRightWithAllPeers() {
            var github = RouteTables.github();
            for (var table : List.of(github, github.misses(), RouteTables.files(), RouteTables.oneVariable(1000))) {
                assertThat(finders(table)).containsExactly(FinderPeer.values());
                assertThat(matchers(table)).containsExactly(RoutesPeer.values());
            }
        }
    }

    @Nested
    class ATableOfVariablesWithTextBesideThem {
        private final RouteTable table = RouteTable.of(
                List.of("/jobs/{job}", "/jobs/{job}:stop", "/jobs/{job}:start", "/jobs/{job}/runs/{run}:stop"));

        @Test
        void isRightWithThoseThatAreMeasured() {
            assertThat(finders(table)).contains(FinderPeer.WAYMARK, FinderPeer.HASH_MAP);
            assertThat(matchers(table))
                    .contains(
                            RoutesPeer.WAYMARK,
                            RoutesPeer.JOOBY,
                            RoutesPeer.RESTEASY,
                            RoutesPeer.SPRING,
                            RoutesPeer.MICRONAUT);
        }

        @Test
        void isWrongWithThoseThatKnowWholeSegmentsOnly() {
            assertThat(finders(table)).doesNotContain(FinderPeer.ARMERIA, FinderPeer.JETTY);
            assertThat(matchers(table)).doesNotContain(RoutesPeer.UNDERTOW, RoutesPeer.NETTY_ROUTER, RoutesPeer.JETTY);
        }
    }

    @Nested
    class ATableOfSeveralVariablesInASegment {
        @Test
        void isRightWithThoseThatAreMeasured() {
            assertThat(matchers(RouteTables.severalVariables(10)))
                    .containsExactly(
                            RoutesPeer.WAYMARK,
                            RoutesPeer.JOOBY,
                            RoutesPeer.RESTEASY,
                            RoutesPeer.SPRING,
                            RoutesPeer.MICRONAUT,
                            RoutesPeer.JERSEY);
        }
    }

    @Nested
    class Links {
        @Test
        void areRightWithAllPeersWhenNothingIsToBeEscaped() {
            assertThat(linkers(LinkValues.PLAIN)).containsExactly(LinkPeer.values());
        }

        @Test
        void areEscapedByThoseThatAreMeasured() {
            assertThat(linkers(LinkValues.ESCAPED))
                    .containsExactly(LinkPeer.WAYMARK, LinkPeer.SPRING, LinkPeer.JERSEY, LinkPeer.MICRONAUT);
        }
    }

    private static Set<FinderPeer> finders(RouteTable table) {
        return right(FinderPeer.values(), peer -> new RoutingCheck(table).fault(peer.create(table)) == null);
    }

    private static Set<RoutesPeer> matchers(RouteTable table) {
        return right(RoutesPeer.values(), peer -> new RoutingCheck(table).fault(peer.create(table)) == null);
    }

    private static Set<LinkPeer> linkers(LinkValues values) {
        return right(LinkPeer.values(), peer -> Link.all(peer, values).stream()
                .allMatch(link -> link.make().equals(link.path())));
    }

    /** Returns those that are right. A peer may refuse a pattern, with messages of a library that is not here. */
    private static <P> Set<P> right(P[] peers, Predicate<P> check) {
        return Stream.of(peers)
                .filter(peer -> {
                    try {
                        return check.test(peer);
                    } catch (RuntimeException | LinkageError e) {
                        return false;
                    }
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

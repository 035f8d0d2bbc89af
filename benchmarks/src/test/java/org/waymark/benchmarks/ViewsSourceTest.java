package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsSourceTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 32, 256})
    void allPeersGiveTheRightAnswerToEveryCall(int implementations) {
        var views = new Views(Size.of(implementations));
        assertThat(views.calls()).hasSize(implementations);
        for (var peer : DispatchBenchmark.Peer.values()) {
            var view = peer.create(views);
            for (var call : views.calls()) {
                assertThat(view.render(call.model(), call.request(), call.method()))
                        .as("%s: %s", peer, call)
                        .isEqualTo(call.number());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 256})
    void aChainHoldsOneTestForEachImplementationAndNoMore(int implementations) {
        String program = new ViewsSource(Size.of(implementations)).program();
        assertThat(program.split("&& method\\.equals\\(", -1)).hasSize(implementations + 1);
    }
}

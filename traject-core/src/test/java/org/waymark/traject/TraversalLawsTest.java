package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

class TraversalLawsTest {
    private static final Traversal TRAVERSAL = traversal(TraversalModel.REGISTRATIONS);

    private static Traversal traversal(List<Consumer<Traversal.Builder>> registrations) {
        Traversal.Builder builder = Traversal.builder();
        registrations.forEach(registration -> registration.accept(builder));
        return builder.build();
    }

    @Provide
    Arbitrary<Object> worlds() {
        return TraversalModel.worlds(4);
    }

    @Provide
    Arbitrary<List<String>> paths() {
        return Arbitraries.frequencyOf(
                        Tuple.of(7, Arbitraries.of("a", "b", "c")), Tuple.of(1, Arbitraries.of("+a", "d")))
                .list()
                .ofMaxSize(8);
    }

    private static Traversed traverse(Object world, List<String> path) {
        return TRAVERSAL.traverse(world, "/" + String.join("/", path));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_traversal_answers_as_the_model_does(@ForAll("worlds") Object world, @ForAll("paths") List<String> path) {
        Traversed found = traverse(world, path);
        assertThat(TraversalModel.asModel(found)).isEqualTo(TraversalModel.traverse(world, path));
        Statistics.label("steps").collect(Math.min(found.parents().size(), 2)).coverage(steps -> {
            steps.check(1).percentage(percent -> percent > 5);
            steps.check(2).percentage(percent -> percent > 5);
        });
        Statistics.label("found").collect(found.context() != null).coverage(some -> some.check(false)
                .percentage(percent -> percent > 2));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_path_of_a_context_leads_to_it(@ForAll("worlds") Object world, @ForAll("paths") List<String> path) {
        Traversed found = traverse(world, path);
        Traversed again = TRAVERSAL.traverse(world, found.consumedPath());
        assertThat(again.context()).isSameAs(found.context());
        assertThat(again.consumedPath()).isEqualTo(found.consumedPath());
        assertThat(again.parents()).isEqualTo(found.parents());
        assertThat(again.rest()).isEmpty();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_path_of_a_parent_leads_to_it_or_to_what_stands_for_it(
            @ForAll("worlds") Object world, @ForAll("paths") List<String> path) {
        for (Place parent : traverse(world, path).parents()) {
            Traversed again = TRAVERSAL.traverse(world, parent.path());
            Object standsFor = again.parents().stream()
                    .filter(place -> place.path().equals(parent.path()))
                    .map(Place::context)
                    .filter(context -> context == parent.context())
                    .findFirst()
                    .orElse(again.context());
            assertThat(standsFor).isSameAs(parent.context());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_registration_makes_no_difference(
            @ForAll("worlds") Object world, @ForAll("paths") List<String> path, @ForAll Random random) {
        List<Consumer<Traversal.Builder>> shuffled = new ArrayList<>(TraversalModel.REGISTRATIONS);
        Collections.shuffle(shuffled, random);
        Traversed found = traversal(shuffled).traverse(world, "/" + String.join("/", path));
        assertThat(TraversalModel.asModel(found)).isEqualTo(TraversalModel.asModel(traverse(world, path)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_is_not_published_is_never_reached(@ForAll("worlds") Object world, @ForAll("paths") List<String> path) {
        assertThat(traverse(world, path).nearest(TraversalModel.Secret.class)).isNull();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void an_explanation_ends_as_the_traversal_does(@ForAll("worlds") Object world, @ForAll("paths") List<String> path) {
        Traversed found = traverse(world, path);
        String what = found.context() == null
                ? "nothing"
                : "a " + found.context().getClass().getName();
        assertThat(TRAVERSAL.explain(world, "/" + String.join("/", path)))
                .contains("\n  => " + what + " at " + found.consumedPath());
    }

    /** Takes every name, and remembers it. */
    record Greedy(List<String> names) {
        Greedy get(String name) {
            names.add(name);
            return this;
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return PathArbitraries.values().list().ofMaxSize(5).map(parts -> "/" + String.join("/", parts));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void no_name_that_is_asked_for_can_mislead(@ForAll("hostile") String path) {
        Greedy root = new Greedy(new ArrayList<>());
        Traversal greedy =
                Traversal.builder().container(Greedy.class, Greedy::get).build();
        try {
            greedy.traverse(root, path);
        } catch (BadPathException refused) {
            assertThat(root.names()).isEmpty();
        }
        assertThat(root.names()).isNotNull().allSatisfy(name -> assertThat(name)
                .isNotEmpty()
                .isNotIn(".", "..")
                .doesNotStartWith("+")
                .doesNotContain("/", "\\", "\u0000", "\n", "\u007f", "\u0085"));
        Statistics.label("asked").collect(!root.names().isEmpty()).coverage(asked -> asked.check(true)
                .percentage(percent -> percent > 5));
    }
}

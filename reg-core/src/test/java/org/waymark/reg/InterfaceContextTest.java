package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A context that is an interface does the same with a generated class as without one. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class InterfaceContextTest {
    interface Place {
        String show(Object model);

        long count(int from, long to) throws IOException;

        default String twice(Object model) {
            return show(model) + show(model);
        }
    }

    interface Home extends Place {
        @Override
        String toString();

        @Override
        default long count(int from, long to) {
            return 7;
        }
    }

    interface Show {
        String show(Place place, Object model);
    }

    interface Count {
        int count(Object place, long from, long to) throws IOException;
    }

    interface Name {
        String name(Home home);
    }

    private static final Lookup LOOKUP = MethodHandles.lookup();

    private final boolean generated;
    private final Context<Place> places;
    private final Dispatch<Show> shows;
    private final List<Object> first = new ArrayList<>();

    InterfaceContextTest(boolean generated) {
        this.generated = generated;
        this.places = inMode(Context.of(Place.class, LOOKUP))
                .method(
                        "show",
                        Dispatch.on(Show.class, LOOKUP)
                                .matchInstance("model", 1)
                                .otherwise((place, model) -> "nothing"))
                .beforeFirstCall(first::add)
                .method("count", Dispatch.on(Count.class, LOOKUP).matchKey("from", 1))
                .create();
        this.shows = places.dispatch("show", Show.class);
    }

    private <C> ContextBuilder<C> inMode(ContextBuilder<C> builder) {
        return generated ? builder : builder.withoutGeneration();
    }

    @Test
    void saysHowItsObjectsAreMade() {
        assertThat(places.callMode()).isEqualTo(generated ? CallMode.GENERATED : CallMode.REFLECTIVE);
    }

    @Test
    void implementsTheAbstractMethods() throws IOException {
        Place place = places.create();
        assertThat(place.show("x")).isEqualTo("nothing");
        shows.register((context, model) -> (context == place) + " " + model, String.class);
        places.dispatch("count", Count.class).register((context, from, to) -> (int) (to - from), 3L);
        assertThat(place.show("x")).isEqualTo("true x");
        assertThat(place.count(3, 10)).isEqualTo(7);
    }

    @Test
    void keepsDefaultMethods() {
        shows.register((context, model) -> "some " + model, String.class);
        assertThat(places.create().twice("x")).isEqualTo("some xsome x");
    }

    @Test
    void throwsWhatImplementationsThrow() {
        places.dispatch("count", Count.class).register((context, from, to) -> {
            throw new IOException("none");
        });
        assertThatThrownBy(() -> places.create().count(1, 2))
                .isInstanceOf(IOException.class)
                .hasMessage("none");
    }

    @Test
    void doesSomethingBeforeTheFirstCallOnEachObject() {
        Place one = places.create();
        Place other = places.create();
        one.show("");
        one.show("");
        other.show("");
        assertThat(first).hasSize(2).first().isSameAs(one);
        assertThat(first.get(1)).isSameAs(other);
    }

    @Test
    void makesObjectsThatAreEqualToThemselves() {
        Place place = places.create();
        assertThat(List.of(place)).contains(place).doesNotContain(places.create());
        assertThat(place.hashCode()).isEqualTo(System.identityHashCode(place));
        assertThat(place.toString()).contains("Place").contains(Integer.toHexString(place.hashCode()));
    }

    @Test
    void refusesArgumentsOfAConstructor() {
        assertThatThrownBy(() -> places.create(1))
                .isInstanceOf(RegistrationException.class)
                .hasMessage("No constructor of org.waymark.reg.InterfaceContextTest$Place that is not private takes"
                        + " 1 argument of these types.");
    }

    @Test
    void mayBeExtendedAndImplementMethodsOfObject() throws IOException {
        Context<Home> homes = inMode(places.extend(Home.class, LOOKUP))
                .inheriting()
                .method("toString", Dispatch.on(Name.class, LOOKUP).otherwise(home -> "home"))
                .create();
        shows.register((context, model) -> context + " " + model, String.class);
        Home home = homes.create();
        assertThat(home.show("x")).isEqualTo("home x");
        assertThat(home.twice("x")).isEqualTo("home xhome x");
        assertThat(home.count(1, 2)).isEqualTo(7);
    }
}

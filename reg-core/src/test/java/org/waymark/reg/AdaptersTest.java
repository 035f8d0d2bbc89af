package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdaptersTest {
    interface Icon {
        String name();
    }

    interface Printable {}

    interface Playable {}

    record Document(String title) implements Printable, Playable {}

    record DocumentIcon(Document document) implements Icon {
        @Override
        public String name() {
            return "document " + document.title();
        }
    }

    record Drawn(String name) implements Icon {
        @Implementation
        Drawn(Integer number) {
            this("number " + number);
        }

        @Implementation
        Drawn(Printable thing) {
            this("printable");
        }
    }

    record Two(String name) implements Icon {
        Two(int number) {
            this("two" + number);
        }
    }

    record None() implements Icon {
        @Override
        public String name() {
            return "";
        }
    }

    private static final String HERE = "org.waymark.reg.AdaptersTest$";
    private final Adapters adapters = Adapters.create(MethodHandles.lookup());
    private final Document minutes = new Document("Minutes");

    @Nested
    class AnObject {
        @Test
        void isAdaptedByTheConstructorOfTheAdapter() {
            adapters.register(Icon.class, DocumentIcon.class);
            Icon icon = adapters.adapt(minutes, Icon.class);
            assertThat(icon.name()).isEqualTo("document Minutes");
        }

        @Test
        void isAdaptedByAnyOfTheMarkedConstructors() {
            adapters.register(Icon.class, Drawn.class);
            assertThat(adapters.adapt(3, Icon.class).name()).isEqualTo("number 3");
            assertThat(adapters.adapt(minutes, Icon.class).name()).isEqualTo("printable");
        }

        @Test
        void isAdaptedByTheAdapterForTheMostSpecificClass() {
            adapters.register(Icon.class, Drawn.class);
            adapters.register(Icon.class, Document.class, document -> new Drawn(document.title()));
            assertThat(adapters.adapt(minutes, Icon.class).name()).isEqualTo("Minutes");
        }

        @Test
        void isItselfIfItHasTheType() {
            Icon icon = new None();
            assertThat(adapters.adapt(icon, Icon.class)).isSameAs(icon);
        }

        @Test
        void isNotAdaptedToAnotherTypeThanTheOneAskedFor() {
            adapters.register(Icon.class, Drawn.class);
            assertThat(adapters.find(minutes, Runnable.class)).isEmpty();
            assertThat(adapters.find("text", Icon.class)).isEmpty();
        }
    }

    @Test
    void oneClassIsPreferredToAnother() {
        adapters.register(Icon.class, Printable.class, thing -> new Drawn("printed"));
        adapters.register(Icon.class, Playable.class, thing -> new Drawn("played"));
        adapters.prefer(Playable.class, Printable.class);
        assertThat(adapters.adapt(minutes, Icon.class).name()).isEqualTo("played");
    }

    @Nested
    class ItIsAnError {
        @Test
        void toAskForAnAdapterThatIsNotThere() {
            assertThatThrownBy(() -> adapters.adapt(minutes, Icon.class))
                    .isInstanceOf(NoMatchException.class)
                    .hasMessage("Nothing adapts a " + HERE + "Document to " + HERE + "Icon. Register an adapter that"
                            + " takes this class, or a supertype of it.");
        }

        @Test
        void ifTwoAdaptersAreEquallyNear() {
            adapters.register(Icon.class, Printable.class, thing -> new None());
            adapters.register(Icon.class, Playable.class, thing -> new None());
            assertThatThrownBy(() -> adapters.find(minutes, Icon.class)).isInstanceOf(AmbiguityException.class);
        }

        @Test
        void toRegisterTwoForTheSame() {
            Registration<?> first = adapters.register(Icon.class, Document.class, thing -> new None());
            assertThat(first.site()).startsWith(HERE + "ItIsAnError.toRegisterTwoForTheSame(");
            assertThatThrownBy(() -> adapters.register(Icon.class, DocumentIcon.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("Adapters.Adapt.adapt already has an implementation for (type = " + HERE
                            + "Icon, object = " + HERE + "Document).\n"
                            + "  1. at " + first.site() + "\n"
                            + "  2. at " + HERE + "DocumentIcon.<init>(Document)\n"
                            + "Remove one of them, or register it for other values.");
        }

        @Test
        void toRegisterAClassThatDoesNotSayWhatItAdapts() {
            assertThatThrownBy(() -> adapters.register(Icon.class, Two.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage(HERE + "Two has 2 constructors with one parameter, the object that is adapted. Mark"
                            + " those that count with org.waymark.reg.Implementation.");
            assertThatThrownBy(() -> adapters.register(Icon.class, None.class))
                    .hasMessage(HERE + "None has 0 constructors with one parameter, the object that is adapted."
                            + " Add one.");
        }
    }
}

package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The guide shows this. */
class AdaptersExampleTest {
    interface Icon {
        String name();
    }

    record Document(String title) {}

    record DocumentIcon(Document document) implements Icon {
        @Override
        public String name() {
            return "paper: " + document.title();
        }
    }

    interface Services {
        Object find(Class<?> type, String name);
    }

    @Test
    void aDocumentHasAnIcon() {
        Adapters adapters = Adapters.create(MethodHandles.lookup());
        adapters.register(Icon.class, DocumentIcon.class);
        Icon icon = adapters.adapt(new Document("Minutes"), Icon.class);
        assertThat(icon.name()).isEqualTo("paper: Minutes");
    }

    @Test
    void aServiceIsFoundByTypeAndName() {
        Dispatch<Services> services = Dispatch.on(Services.class, MethodHandles.lookup())
                .matchKey("type", 0)
                .matchKey("name", 1)
                .orElse("")
                .create();
        services.register((type, name) -> Clock.systemUTC(), Clock.class);
        assertThat(services.call().find(Clock.class, "")).isEqualTo(Clock.systemUTC());
    }
}

package org.waymark.dectate.scanned;

import org.waymark.dectate.Configures;
import org.waymark.dectate.WikiDirectives.Page;

@Configures(ScannedWiki.class)
final class Zebra {
    static {
        Initialised.add(Zebra.class);
    }

    private Zebra() {}

    @Page(name = "zebra")
    static void zebra() {}

    @Configures(ScannedWiki.class)
    static final class Nested {
        private Nested() {}

        @Page(name = "nested")
        static void nested() {}
    }
}

package org.waymark.dectate;

import org.waymark.dectate.WikiDirectives.Page;
import org.waymark.dectate.WikiDirectives.Setting;

/** Its lines are counted by {@link LocationTest}: change both together. */
@UseDirectives(WikiDirectives.class)
@Setting(name = "fixture", value = "yes")
class LocationFixture {

    @Page(name = "second in name, first in file")
    String zebra() {
        return "zebra";
    }

    @Page(name = "one line")
    void aardvark() {}

    @Page(name = "overloaded")
    void overloaded(int number) {}

    @Page(name = "overloaded, too")
    void overloaded(String[] texts) {}

    static Configuration declared() {
        return Configuration.builder()
                .app(LocationFixture.class)
                .declare(LocationFixture.class, new WikiDirectives.PageAction("code", "code"))
                .build();
    }
}

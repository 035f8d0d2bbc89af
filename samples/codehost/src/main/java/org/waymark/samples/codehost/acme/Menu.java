package org.waymark.samples.codehost.acme;

import java.lang.invoke.MethodHandle;
import java.util.Map;
import org.waymark.samples.codehost.html.Lists;
import org.waymark.web.App;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** The menu that an app declares with {@link MenuEntry}. */
final class Menu {
    private Menu() {}

    static Markup of(App app, Request request) {
        Map<String, MethodHandle> entries = request.at(app).registry(MenuAction.MENU);
        return Markup.html(
                "{}",
                Lists.map(
                        entries.entrySet(),
                        entry -> Markup.html(
                                "<a href=\"{}\">{}</a>\n",
                                request.link(target(entry.getValue(), app)),
                                entry.getKey())));
    }

    private static Object target(MethodHandle entry, App app) {
        try {
            return (Object) entry.invokeExact(app);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("An entry in the menu could not be asked where it leads to.", e);
        }
    }
}

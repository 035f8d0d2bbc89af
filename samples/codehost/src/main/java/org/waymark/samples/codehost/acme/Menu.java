package org.waymark.samples.codehost.acme;

import java.lang.reflect.Method;
import java.util.Map;
import org.waymark.samples.codehost.html.Lists;
import org.waymark.web.App;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** The menu that an app declares with {@link MenuEntry}. */
final class Menu {
    private Menu() {}

    static Markup of(App app, Request request) {
        Map<String, Method> entries = request.at(app).registry(MenuAction.MENU);
        return Markup.html(
                "{}",
                Lists.map(
                        entries.entrySet(),
                        entry -> Markup.html(
                                "<a href=\"{}\">{}</a>\n",
                                request.link(target(entry.getValue(), app)),
                                entry.getKey())));
    }

    private static Object target(Method method, App app) {
        try {
            return method.invoke(app);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " could not be asked where its entry in the menu leads to.", e);
        }
    }
}

package org.waymark.samples.codehost.acme;

import java.lang.reflect.Method;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;

/** What {@link MenuEntry} stands for: two entries of one name conflict, and that of a subtype overrides. */
record MenuAction(String identity, Method leadsTo) implements Action {
    static final RegistryKey<SortedMap<String, Method>> MENU = RegistryKey.of("menu", TreeMap::new);
    private static final ActionGroup GROUP = ActionGroup.of("menu").registries(MENU);

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public void perform(Registries registries) {
        registries.get(MENU).put(identity, leadsTo);
    }
}

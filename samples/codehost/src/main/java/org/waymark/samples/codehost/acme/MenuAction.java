package org.waymark.samples.codehost.acme;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;
import org.waymark.web.App;

/** What {@link MenuEntry} stands for: two entries of one name conflict, and that of a subtype overrides. */
record MenuAction(String identity, MethodHandle leadsTo) implements Action {
    static final RegistryKey<SortedMap<String, MethodHandle>> MENU = RegistryKey.of("menu", TreeMap::new);
    private static final ActionGroup GROUP = ActionGroup.of("menu").registries(MENU);
    private static final MethodType CALL = MethodType.methodType(Object.class, App.class);

    /** The method is looked up here, once, and not again by each request. */
    static MenuAction of(String label, Method method) {
        try {
            return new MenuAction(
                    label, MethodHandles.lookup().unreflect(method).asType(CALL));
        } catch (IllegalAccessException e) {
            throw new DirectiveException(method + " cannot be reached from the menu. Make it and its class public.");
        }
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public void perform(Registries registries) {
        registries.get(MENU).put(identity, leadsTo);
    }
}

package com.example.announcements;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;
import org.waymark.dectate.Target;

/** Collects what is announced, by name. Two of one name in one app are a conflict; a subtype overrides. */
record AnnounceAction(String identity, MethodHandle text) implements Action {
    static final RegistryKey<SortedMap<String, MethodHandle>> TEXTS = RegistryKey.of("announcements", TreeMap::new);
    private static final ActionGroup GROUP = ActionGroup.of("announce").registries(TEXTS);

    static AnnounceAction of(Announce announce, Target target) {
        if (target.method().getReturnType() != String.class || target.method().getParameterCount() > 0) {
            throw new DirectiveException(target + " announces nothing. Let it return a String, and take nothing.");
        }
        try {
            return new AnnounceAction(
                    announce.value(), MethodHandles.publicLookup().unreflect(target.method()));
        } catch (IllegalAccessException e) {
            throw new DirectiveException(target + " is not public. Make it and its class public.");
        }
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public void perform(Registries registries) {
        registries.get(TEXTS).put(identity, text);
    }
}

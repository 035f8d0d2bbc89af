package org.waymark.dectate.guide;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.DirectiveSet;
import org.waymark.dectate.DirectiveTable;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;

final class Commands implements DirectiveSet {
    static final RegistryKey<Map<String, Method>> KEY = RegistryKey.of("commands", TreeMap::new);
    static final ActionGroup GROUP = ActionGroup.of("commands").registries(KEY);

    record CommandAction(String name, Method method) implements Action {
        @Override
        public ActionGroup group() {
            return GROUP;
        }

        @Override
        public Object identity() {
            return name;
        }

        @Override
        public void perform(Registries registries) {
            registries.get(KEY).put(name, method);
        }
    }

    @Override
    public void define(DirectiveTable table) {
        table.directive(Command.class, (command, target) -> new CommandAction(command.value(), target.method()));
    }
}

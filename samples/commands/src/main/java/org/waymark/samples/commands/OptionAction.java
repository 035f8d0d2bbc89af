package org.waymark.samples.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;
import org.waymark.dectate.Target;

/** Registers an option. */
record OptionAction(String name, String help, Optional<String> byDefault, UserMethod conversion) implements Action {
    static final RegistryKey<Map<String, OptionAction>> KEY = RegistryKey.of("options", TreeMap::new);
    static final ActionGroup GROUP = ActionGroup.of("option").registries(KEY).after(OptionAction::requireFormat);

    static OptionAction of(Option option, Target target) {
        if (!List.of(target.method().getParameterTypes()).equals(List.of(String.class))) {
            throw new DirectiveException(target + " makes a value out of what the user wrote, so it takes one String.");
        }
        Optional<String> byDefault = Stream.of(option.byDefault()).findFirst();
        return new OptionAction(option.value(), option.help(), byDefault, new UserMethod(target.method()));
    }

    /** A program may override the option that chooses the format, but not do without it. */
    private static void requireFormat(Registries registries) {
        OptionAction format = registries.get(KEY).get(Program.FORMAT);
        if (format == null || format.type() != String.class) {
            throw new DirectiveException("Every command takes " + Program.FORMAT + ", and "
                    + registries.appType().getSimpleName()
                    + (format == null
                            ? " has removed it."
                            : " makes it of type " + format.type().getSimpleName() + ".")
                    + " Override it with a method that returns the name of a format.");
        }
    }

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
        registries.get(KEY).put(name, this);
    }

    Class<?> type() {
        return conversion.method().getReturnType();
    }

    boolean isFlag() {
        return type() == boolean.class;
    }

    boolean isNamed() {
        return name.startsWith("--");
    }

    /** Returns the value that stands for a text. */
    Object value(String text, CommandLine app) throws Exception {
        try {
            return conversion.result(app, text);
        } catch (IllegalArgumentException e) {
            throw CommandException.misuse("\"" + text + "\" cannot be " + name + ", which is " + help + ".");
        }
    }
}

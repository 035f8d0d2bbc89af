package org.waymark.samples.commands;

import java.lang.invoke.MethodType;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;
import org.waymark.dectate.Target;

/** Registers a command. Options come first, so that a command that takes one that does not exist is noticed. */
record CommandAction(String name, String help, UserMethod body) implements Action {
    static final RegistryKey<Map<String, CommandAction>> KEY = RegistryKey.of("commands", TreeMap::new);
    static final ActionGroup GROUP =
            ActionGroup.of("command").dependsOn(OptionAction.GROUP).registries(KEY);

    static CommandAction of(Command command, Target target) {
        for (Parameter parameter : target.method().getParameters()) {
            if (parameter.getType() != Program.class && !parameter.isAnnotationPresent(Given.class)) {
                throw new DirectiveException("It does not say which option the "
                        + parameter.getType().getSimpleName() + " of " + target
                        + " is. Put @Given before the parameter, or take the Program.");
            }
        }
        return new CommandAction(command.value(), command.help(), new UserMethod(target.method()));
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
        Map<String, OptionAction> options = registries.get(OptionAction.KEY);
        for (Parameter parameter : body.method().getParameters()) {
            Given given = parameter.getAnnotation(Given.class);
            if (given != null) {
                check(given.value(), options, parameter.getType());
            }
        }
        registries.get(KEY).put(name, this);
    }

    private void check(String option, Map<String, OptionAction> options, Class<?> wanted) {
        OptionAction found = options.get(option);
        if (found == null) {
            throw new DirectiveException("There is no option " + option + "." + Nearest.hint(option, options.keySet()));
        }
        if (!wrapper(wanted).isAssignableFrom(wrapper(found.type()))) {
            throw new DirectiveException("The option " + option + " is of type "
                    + found.type().getSimpleName() + ", and " + name + " takes it as "
                    + wanted.getSimpleName() + ".");
        }
    }

    private static Class<?> wrapper(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** Returns the names of the options that it takes, in the order of its parameters. */
    List<String> options() {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : body.method().getParameters()) {
            Given given = parameter.getAnnotation(Given.class);
            if (given != null) {
                names.add(given.value());
            }
        }
        return names;
    }

    /** Runs the command with values of its options. */
    @Nullable
    Object run(Program program, Map<String, Object> values) throws Exception {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Parameter parameter : body.method().getParameters()) {
            Given given = parameter.getAnnotation(Given.class);
            arguments.add(given == null ? program : values.get(given.value()));
        }
        return body.call(program.app(), arguments.toArray());
    }
}

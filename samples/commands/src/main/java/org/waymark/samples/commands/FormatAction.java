package org.waymark.samples.commands;

import java.lang.reflect.Method;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/** Registers how the results of a class are written in a format. */
record FormatAction(Identity identity, UserMethod method, Location location) implements Action, Rendering {
    static final ActionGroup GROUP = ActionGroup.of("format").registries(Formats.KEY);

    /** What there can be only one of in a program. */
    record Identity(Class<?> result, String format) {
        @Override
        public String toString() {
            return format + " of " + result.getSimpleName();
        }
    }

    static FormatAction of(Format format, Target target) {
        Method method = target.method();
        Class<?>[] parameters = method.getParameterTypes();
        boolean fits = parameters.length == 1 || (parameters.length == 2 && parameters[1] == Renderer.class);
        if (!fits || method.getReturnType() != String.class) {
            throw new DirectiveException(
                    target + " has to take a result, and a Renderer if need be," + " and to return a String.");
        }
        Identity identity = new Identity(parameters[0], format.value());
        return new FormatAction(identity, new UserMethod(method), target.location());
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Formats.KEY).add(this);
    }

    @Override
    public String render(Object result, String format, Program program) throws Exception {
        if (method.method().getParameterCount() == 1) {
            return (String) method.result(program.app(), result);
        }
        Renderer parts = part -> program.render(part, format);
        return (String) method.result(program.app(), result, parts);
    }
}

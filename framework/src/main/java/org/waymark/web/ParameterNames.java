package org.waymark.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;

/** The names of parameters, as paths, queries and forms have them. */
final class ParameterNames {
    private ParameterNames() {}

    /**
     * Returns the name of a parameter: what {@link Named} says, or that in the class file.
     *
     * @throws DirectiveException if it has none
     */
    static String of(Parameter parameter) {
        Named named = parameter.getDeclaredAnnotation(Named.class);
        if (named != null) {
            return named.value();
        }
        String name = parameter.isNamePresent() ? parameter.getName() : fromDebugData(parameter);
        if (name == null) {
            Method method = (Method) parameter.getDeclaringExecutable();
            throw new DirectiveException("The names of the parameters of "
                    + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + " are not in its class file. Compile with -parameters or -g, or say @Named(\"...\") at each.");
        }
        return name;
    }

    private static @Nullable String fromDebugData(Parameter parameter) {
        Method method = (Method) parameter.getDeclaringExecutable();
        List<String> names = LocalVariableNames.of(method);
        int index = List.of(method.getParameters()).indexOf(parameter);
        return index < names.size() ? names.get(index) : null;
    }
}

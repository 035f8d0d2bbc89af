package org.waymark.web;

import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;

/** What the parameters of all methods that carry a directive of the framework have in common. */
final class Injection {
    private Injection() {}

    /**
     * Returns what is given to a parameter because of its type alone, or null if its type says nothing.
     *
     * @throws DirectiveException if the parameter asks for an app that is not the one being configured
     */
    static @Nullable Argument of(Parameter parameter, Class<?> appType) {
        Class<?> type = parameter.getType();
        if (type == Request.class) {
            return Argument.REQUEST;
        }
        if (!App.class.isAssignableFrom(type)) {
            return null;
        }
        if (!type.isAssignableFrom(appType)) {
            throw new DirectiveException("Parameter " + parameter + " asks for an app that " + appType.getSimpleName()
                    + " is not. Ask for " + appType.getSimpleName() + " or a supertype.");
        }
        return Argument.APP;
    }
}

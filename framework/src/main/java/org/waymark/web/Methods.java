package org.waymark.web;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Target;

/** What all methods that carry a directive of the framework have in common. */
final class Methods {
    private Methods() {}

    /**
     * Returns the method that carries the directive.
     *
     * @throws DirectiveException if there is no object to call it on
     */
    static Method callable(Target target) {
        Method method = target.method();
        boolean onApp = method.getDeclaringClass().isAssignableFrom(target.appType());
        if (!onApp && !Modifier.isStatic(method.getModifiers())) {
            throw new DirectiveException(target + " is an instance method, but not of the app "
                    + target.appType().getSimpleName() + ". Make it static.");
        }
        return method;
    }

    /**
     * Returns what is given to a parameter because of its type alone, or null if its type says nothing.
     *
     * @throws DirectiveException if the parameter asks for an app that is not the one being configured
     */
    static @Nullable Argument injected(Parameter parameter, Class<?> appType) {
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

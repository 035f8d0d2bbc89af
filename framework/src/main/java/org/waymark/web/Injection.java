package org.waymark.web;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.traject.Converters;

/** What the parameters of all methods that carry a directive of the framework have in common. */
final class Injection {
    private static final Set<Class<?>> NEVER_MODELS = Set.of(
            String.class,
            Optional.class,
            List.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class);

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
        Class<? extends Principal> identity = identity(parameter);
        if (identity != null) {
            return type == Optional.class ? Argument.identity(identity) : Argument.someone(identity);
        }
        return ofApp(parameter, appType);
    }

    /**
     * Returns what is given to a parameter of an app, whatever the request: the app, or what it provides. Null if its type
     * says nothing.
     *
     * @throws DirectiveException if the parameter asks for an app that is not the one being configured
     */
    static @Nullable Argument ofApp(Parameter parameter, Class<?> appType) {
        Class<?> type = parameter.getType();
        if (type == appType) {
            return Argument.APP;
        }
        if (Provided.by(appType, parameter.getDeclaringExecutable().getDeclaringClass(), type)) {
            return Argument.provided(type);
        }
        if (!App.class.isAssignableFrom(type)) {
            return null;
        }
        if (type != App.class && !type.isAssignableFrom(appType)) {
            throw new DirectiveException("Parameter " + parameter + " asks for an app that " + appType.getSimpleName()
                    + " is not. Ask for " + appType.getSimpleName() + " or a supertype.");
        }
        return Argument.APP;
    }

    /**
     * Returns whether a parameter of a method that is about a model is one of the query: because it says so, because no model
     * is of such a class, or because the model is another one.
     */
    static boolean isOfQuery(Parameter parameter, boolean hasModel) {
        Class<?> type = parameter.getType();
        return parameter.isAnnotationPresent(Named.class)
                || parameter.isAnnotationPresent(Default.class)
                || type.isPrimitive()
                || NEVER_MODELS.contains(type)
                || (hasModel && Converters.standard().find(type) != null);
    }

    /** Returns the class of identities that a parameter takes, be it optional, or null if it takes something else. */
    static @Nullable Class<? extends Principal> identity(Parameter parameter) {
        Class<?> element = element(parameter.getType(), parameter.getParameterizedType());
        return Principal.class.isAssignableFrom(element) ? element.asSubclass(Principal.class) : null;
    }

    /** Returns a class, or what may be in it if it is {@link Optional}. */
    static Class<?> element(Class<?> type, Type generic) {
        return type == Optional.class ? elementOf(generic) : type;
    }

    /** Returns the class between the angle brackets, or that of anything if they say nothing. */
    static Class<?> elementOf(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type element = parameterized.getActualTypeArguments()[0];
            if (element instanceof Class<?> found) {
                return found;
            }
            if (element instanceof ParameterizedType nested) {
                return (Class<?>) nested.getRawType();
            }
        }
        return Object.class;
    }
}

package org.waymark.web;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Objects;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;
import org.waymark.traject.Converter;

/** Registers the converter for a class. */
record ConvertAction(Class<?> type, Converter<?> converter) implements Action {
    /** Whoever has text converted may read bodies, too, by a codec that may be a service. */
    static final ActionGroup GROUP =
            ActionGroup.of("converter").dependsOn(ServiceAction.GROUP).registries(Conversions.KEY);

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method gives no converter
     */
    static ConvertAction of(Target target) {
        Method method = target.method();
        boolean isPlain = Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0;
        if (!isPlain || !Converter.class.isAssignableFrom(method.getReturnType())) {
            throw new DirectiveException(
                    target + " cannot give a converter: there is no app yet when it is needed. Let it"
                            + " be static, take nothing, and return a Converter of the class.");
        }
        Class<?> type = Injection.elementOf(method.getGenericReturnType());
        if (type == Object.class) {
            throw new DirectiveException(
                    target + " does not say what it converts text to. Let it return Converter<...> of a class.");
        }
        return new ConvertAction(type, converter(target));
    }

    private static Converter<?> converter(Target target) {
        try {
            return (Converter<?>)
                    Objects.requireNonNull(BoundMethod.handleOf(target.method()).invoke(), target + " returns null.");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new DirectiveException(target + " failed: " + e, e);
        }
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "converter of " + type.getName();
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("type", type));
    }

    @Override
    public void perform(Registries registries) {
        add(registries.get(Conversions.KEY), type, converter);
    }

    @SuppressWarnings("unchecked") // Both come from one Converter<T>.
    private static <T> void add(Conversions conversions, Class<T> type, Converter<?> converter) {
        conversions.add(type, (Converter<T>) converter);
    }
}

package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/**
 * Registers a section of settings.
 *
 * @param section the record that it is
 * @param defaults makes it as the app has it by default
 * @param isStatic whether that needs no app
 */
record SettingsAction(SettingsSection section, Defaults defaults, boolean isStatic)
        implements Action, Provisions.Provision {
    static final ActionGroup GROUP =
            ActionGroup.of("settings").dependsOn(ConvertAction.GROUP).registries(Provisions.KEY);

    private static final MethodType CALL = MethodType.methodType(Object.class, App.class);

    /** Makes a section as an app has it by default. */
    @FunctionalInterface
    interface Defaults {
        @Nullable
        Object of(App app) throws Exception;
    }

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method cannot give settings
     */
    static SettingsAction of(String name, Target target) {
        Method method = target.method();
        if (method.getParameterCount() > 0) {
            throw new DirectiveException(target + " has parameters, but settings come before all else. Take them out.");
        }
        return new SettingsAction(
                SettingsSection.of(name, method.getReturnType()),
                defaults(method),
                Modifier.isStatic(method.getModifiers()));
    }

    private static Defaults defaults(Method method) {
        MethodHandle handle = BoundMethod.handleOf(method);
        MethodHandle call = Modifier.isStatic(method.getModifiers())
                ? MethodHandles.dropArguments(handle, 0, App.class).asType(CALL)
                : handle.asType(CALL);
        return app -> {
            try {
                return (Object) call.invokeExact(app);
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable neither) {
                throw new IllegalStateException(neither);
            }
        };
    }

    Class<?> type() {
        return section.type();
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "settings " + section.name();
    }

    @Override
    public Set<?> discriminators() {
        return Set.of("settings of " + type().getName());
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("section", section.name(), "type", type()));
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Provisions.KEY).add(this);
    }

    @Override
    public boolean needsNoApp(Predicate<Class<?>> isShared) {
        return isStatic;
    }

    @Override
    public Object make(Request request) throws Exception {
        return make(request.app(), request.place().overrides(), request.place().conversions());
    }

    /**
     * Makes the section to see whether it can be made.
     *
     * @throws IllegalArgumentException if the record refuses the values
     */
    void check(App app, SettingsOverrides overrides, Conversions conversions) {
        try {
            make(app, overrides, conversions);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalArgumentException("The settings \"" + section.name() + "\" cannot be made: " + e, e);
        }
    }

    /** Makes the section for an app: as it has it by default, but for what is overridden. */
    Object make(App app, SettingsOverrides overrides, Conversions conversions) throws Exception {
        Object standard = defaults.of(app);
        if (standard == null) {
            throw new IllegalStateException("What makes the settings \"" + section.name() + "\" returned null.");
        }
        return section.with(standard, overrides, conversions);
    }
}

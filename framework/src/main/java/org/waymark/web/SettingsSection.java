package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.traject.Converter;

/**
 * A record of settings, and how single ones are overridden.
 *
 * @param name the name of the section
 * @param type the class of the record
 * @param components the settings
 * @param constructor makes the record of an array of values
 */
record SettingsSection(String name, Class<?> type, List<Setting> components, MethodHandle constructor) {
    /**
     * A setting.
     *
     * @param name its name
     * @param type what the whole is: {@link Optional}, {@link List}, or the class of the value
     * @param element the class that text is converted to
     * @param accessor reads it from the record
     */
    record Setting(String name, Class<?> type, Class<?> element, MethodHandle accessor) {
        static Setting of(RecordComponent component) {
            Class<?> type = component.getType();
            boolean isWrapped = type == Optional.class || type == List.class;
            Class<?> element = isWrapped ? Injection.elementOf(component.getGenericType()) : type;
            return new Setting(component.getName(), type, element, Records.accessor(component));
        }

        /** Returns the last part of the name that the setting has in the environment. */
        String inEnvironment() {
            return upper(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_"));
        }
    }

    static SettingsSection of(String name, Class<?> type) {
        if (!type.isRecord()) {
            throw new DirectiveException("The settings \"" + name + "\" are a " + type.getSimpleName()
                    + ", which is no record. Make it one.");
        }
        List<Setting> components =
                Stream.of(type.getRecordComponents()).map(Setting::of).toList();
        SettingsSection section = new SettingsSection(name, type, components, Records.constructor(type));
        section.refuseLaunchVariables();
        return section;
    }

    private void refuseLaunchVariables() {
        for (Setting setting : components) {
            if (LaunchArguments.isVariable(variable(setting))) {
                throw new DirectiveException("The setting \"" + setting.name() + "\" of the settings \"" + name
                        + "\" would be " + variable(setting)
                        + " in the environment, which says how the program is run. Give the setting or the section"
                        + " another name.");
            }
        }
    }

    /** Returns the name that a setting has in the environment. */
    String variable(Setting setting) {
        return inEnvironment() + setting.inEnvironment();
    }

    /** Returns the names that the settings have in the environment. */
    List<String> variables() {
        return components.stream().map(this::variable).toList();
    }

    /** Returns the first part of the names that the settings have in the environment. */
    String inEnvironment() {
        return "WAYMARK_" + upper(name) + "_";
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    List<String> names() {
        return components.stream().map(Setting::name).toList();
    }

    /** Returns a record with other values where there are overrides. */
    Object with(Object standard, SettingsOverrides overrides, Conversions conversions) {
        Map<String, SettingsOverrides.Text> texts = overrides.of(this);
        if (texts.isEmpty()) {
            return standard;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Setting setting : components) {
            SettingsOverrides.Text text = texts.get(setting.name());
            values.add(text == null ? Records.read(setting.accessor(), standard) : value(setting, text, conversions));
        }
        try {
            return Records.make(constructor, values.toArray());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The settings \"" + name + "\" are refused: " + e.getMessage() + " They are overridden by "
                            + texts.values().stream()
                                    .map(SettingsOverrides.Text::place)
                                    .toList() + ".",
                    e);
        }
    }

    /**
     * Returns the value that a text stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    Object value(Setting setting, SettingsOverrides.Text text, Conversions conversions) {
        Converter<?> converter = conversions.find(setting.element());
        if (converter == null) {
            throw new IllegalArgumentException(text.place() + ": nothing converts text to "
                    + setting.element().getName() + " for " + name + "." + setting.name()
                    + ". Declare a converter with @Converts, or set it in the app.");
        }
        if (setting.type() == List.class) {
            return text.parts().stream()
                    .<Object>map(one -> value(setting, one, text.place(), converter))
                    .toList();
        }
        // White space around a number says nothing; in a text it may be meant.
        String whole =
                setting.element() == String.class ? text.whole() : text.whole().strip();
        if (setting.type() == Optional.class) {
            return whole.isEmpty() ? Optional.empty() : Optional.of(value(setting, whole, text.place(), converter));
        }
        return value(setting, whole, text.place(), converter);
    }

    private Object value(Setting setting, String text, String place, Converter<?> converter) {
        Object value = converter.decode(text);
        if (value == null) {
            throw new IllegalArgumentException(place + ": \"" + text + "\" is no "
                    + setting.element().getSimpleName() + " for " + name + "." + setting.name() + ".");
        }
        return value;
    }
}

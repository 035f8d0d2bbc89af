package org.waymark.traject;

import org.jspecify.annotations.Nullable;

/** Reads and writes the constants of an enum by their names. */
record EnumConverter<E extends Enum<E>>(Class<E> type) implements Converter<E> {
    @Override
    public @Nullable E decode(String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return null;
    }

    @Override
    public String encode(E value) {
        return value.name();
    }
}

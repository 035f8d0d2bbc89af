package org.waymark.traject;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers with a point and an exponent, and writes them with {@code toString}. What is no number on a line, such as
 * {@code NaN} or infinity, is neither read nor written.
 *
 * @param type the class of the numbers
 * @param parser reads one
 */
record DecimalConverter<T extends Number>(Class<T> type, Function<String, T> parser) implements Converter<T> {
    /** Long exponents are refused: to write such a number out would take all memory. */
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([Ee][+-]?[0-9]{1,3})?");

    @Override
    public @Nullable T decode(String text) {
        if (!FORM.matcher(text).matches()) {
            return null;
        }
        T value = parser.apply(text);
        return Double.isInfinite(value.doubleValue()) && !isExact() ? null : value;
    }

    @Override
    public String encode(T value) {
        String text = type.cast(value).toString();
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "No text of a path or query stands for the number " + Printable.of(text, 40) + ".");
        }
        return text;
    }

    private boolean isExact() {
        return type != Double.class && type != Float.class;
    }
}

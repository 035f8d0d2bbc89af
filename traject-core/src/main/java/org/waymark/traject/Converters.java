package org.waymark.traject;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converters by the type of the value. Immutable: {@link #with} returns another set.
 *
 * <p>The standard ones are strict: digits are ASCII digits, a number is in the range of its type and has no sign but
 * {@code -}, and no blanks are ignored. Dates and times are in the forms of ISO 8601 that {@code java.time} writes.
 */
public final class Converters {
    private static final int MOST_DIGITS = 40;
    private static final String UUID_FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private static final Converters STANDARD = new Converters(Map.of(String.class, TextConverter.INSTANCE), false)
            .parsing(Integer.class, number(Integer::valueOf))
            .parsing(Long.class, number(Long::valueOf))
            .with(Double.class, new DecimalConverter<>(Double.class, Double::valueOf))
            .with(Float.class, new DecimalConverter<>(Float.class, Float::valueOf))
            .with(BigDecimal.class, new DecimalConverter<>(BigDecimal.class, BigDecimal::new))
            .parsing(Boolean.class, Converters::truth)
            .parsing(UUID.class, Converters::uuid)
            .parsing(LocalDate.class, LocalDate::parse)
            .parsing(LocalTime.class, LocalTime::parse)
            .parsing(LocalDateTime.class, LocalDateTime::parse)
            .parsing(Instant.class, Instant::parse);

    private final Map<Class<?>, Converter<?>> byType;
    private final boolean lenient;

    private Converters(Map<Class<?>, Converter<?>> byType, boolean lenient) {
        this.byType = Map.copyOf(byType);
        this.lenient = lenient;
    }

    /**
     * Returns the standard converters:
     *
     * <table>
     *   <caption>What they read and write</caption>
     *   <tr><th>Class</th><th>Text</th></tr>
     *   <tr><td>{@code String}</td><td>any</td></tr>
     *   <tr><td>{@code int}, {@code long}</td><td>digits, such as {@code -12}</td></tr>
     *   <tr><td>{@code double}, {@code float}, {@code BigDecimal}</td>
     *     <td>{@code 12}, {@code -1.5} or {@code 1.5E-7}, with an exponent of at most three digits; a number too large for
     *     the class, {@code NaN} and {@code Infinity} are neither read nor written</td></tr>
     *   <tr><td>{@code boolean}</td><td>{@code true} or {@code false}</td></tr>
     *   <tr><td>{@code UUID}</td><td>36 characters, with hyphens</td></tr>
     *   <tr><td>{@code LocalDate}, {@code LocalTime}, {@code LocalDateTime}, {@code Instant}</td><td>ISO 8601</td></tr>
     *   <tr><td>any enum</td><td>the names of its constants</td></tr>
     * </table>
     *
     * @return the standard converters
     */
    public static Converters standard() {
        return STANDARD;
    }

    /**
     * Returns these converters and one more, which takes the place of another for the same type.
     *
     * @param <T> the type of the value
     * @param type the class of the value; a primitive type stands for its wrapper
     * @param converter the converter
     * @return the converters
     */
    public <T> Converters with(Class<T> type, Converter<T> converter) {
        Map<Class<?>, Converter<?>> more = new HashMap<>(byType);
        more.put(Wrappers.wrapper(type), converter);
        return new Converters(more, lenient);
    }

    /**
     * Returns these converters as ones that are lenient: blanks around a text, a plus sign before it, and its case make no
     * difference, and a {@code -} stands for the {@code _} of an enum. They write what the strict ones write. Text stays as
     * it is, and so do converters that are added to them.
     *
     * @return the lenient converters
     */
    public Converters lenient() {
        Map<Class<?>, Converter<?>> more = new HashMap<>();
        byType.forEach((type, converter) ->
                more.put(type, converter == TextConverter.INSTANCE ? converter : new LenientConverter<>(converter)));
        return new Converters(more, true);
    }

    /**
     * Returns the converter for a type.
     *
     * @param <T> the type of the value
     * @param type the class of the value; a primitive type stands for its wrapper
     * @return the converter, or null if there is none for this type
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // The map pairs each class with a converter of its own type.
    public <T> @Nullable Converter<T> find(Class<T> type) {
        Converter<?> converter = byType.get(Wrappers.wrapper(type));
        if (converter == null && type.isEnum()) {
            Converter constants = new EnumConverter(type);
            converter = lenient ? new LenientConverter(constants) : constants;
        }
        return (Converter<T>) converter;
    }

    private <T> Converters parsing(Class<T> type, Function<String, @Nullable T> parser) {
        return with(type, new ParsingConverter<>(type, parser));
    }

    private static <T> Function<String, @Nullable T> number(Function<String, T> parser) {
        return text -> isWholeNumber(text) ? parser.apply(text) : null;
    }

    private static boolean isWholeNumber(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        if (text.length() == first || text.length() > MOST_DIGITS) {
            return false;
        }
        for (int i = first; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private static @Nullable UUID uuid(String text) {
        return isUuid(text) ? UUID.fromString(text) : null;
    }

    private static boolean isUuid(String text) {
        if (text.length() != UUID_FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean fits = UUID_FORM.charAt(i) == '-' ? character == '-' : isHexadecimal(character);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexadecimal(char character) {
        return character < 0x80 && Character.digit(character, 16) >= 0;
    }
}

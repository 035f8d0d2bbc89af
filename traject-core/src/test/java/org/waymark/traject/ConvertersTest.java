package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertersTest {
    private final Converters converters = Converters.standard();

    @Test
    void the_standard_ones_read_what_they_write() {
        assertRoundTrip(String.class, "a b", "a b");
        assertRoundTrip(Integer.class, Integer.MIN_VALUE, "-2147483648");
        assertRoundTrip(Long.class, Long.MAX_VALUE, "9223372036854775807");
        assertRoundTrip(Double.class, -0.0, "-0.0");
        assertRoundTrip(Double.class, Double.MAX_VALUE, "1.7976931348623157E308");
        assertRoundTrip(Float.class, 1.5f, "1.5");
        assertRoundTrip(BigDecimal.class, new BigDecimal("12.50"), "12.50");
        assertRoundTrip(BigDecimal.class, new BigDecimal("1E+3"), "1E+3");
        assertRoundTrip(Boolean.class, false, "false");
        assertRoundTrip(Boolean.class, true, "true");
        assertRoundTrip(UUID.class, new UUID(1, 2), "00000000-0000-0001-0000-000000000002");
        assertRoundTrip(LocalDate.class, LocalDate.of(2024, 2, 29), "2024-02-29");
        assertRoundTrip(LocalTime.class, LocalTime.of(1, 2), "01:02");
        assertRoundTrip(LocalDateTime.class, LocalDateTime.of(2024, 2, 29, 1, 2, 3), "2024-02-29T01:02:03");
        assertRoundTrip(Instant.class, Instant.ofEpochSecond(0), "1970-01-01T00:00:00Z");
        assertRoundTrip(DayOfWeek.class, DayOfWeek.MONDAY, "MONDAY");
    }

    private <T> void assertRoundTrip(Class<T> type, T value, String text) {
        Converter<T> converter = converters.find(type);
        assertThat(converter.encode(value)).isEqualTo(text);
        assertThat(converter.decode(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.5", "+5", " 1", "1 ", "1_000", "٣٤", "１２", "0x10", "--1", "2147483648", "-"})
    void an_int_is_strict(String text) {
        assertThat(converters.find(int.class).decode(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1,5",
                "+5",
                " 1",
                ".5",
                "5.",
                "0x1p3",
                "1d",
                "NaN",
                "Infinity",
                "1e999",
                "-1e999",
                "٣.٤",
                "1e"
            })
    void a_double_is_strict(String text) {
        assertThat(converters.find(double.class).decode(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000", "1e-1000", "1e999999999", "NaN", "1_0"})
    void a_decimal_is_strict(String text) {
        assertThat(converters.find(BigDecimal.class).decode(text)).isNull();
    }

    @Test
    void a_decimal_may_be_larger_than_a_double() {
        assertThat(converters.find(BigDecimal.class).decode("1e999")).isEqualTo(new BigDecimal("1E+999"));
        assertThat(converters.find(float.class).decode("1e39")).isNull();
    }

    @Test
    void what_is_no_number_is_not_written() {
        assertThatThrownBy(() -> converters.find(Double.class).encode(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No text of a path or query stands for the number \"NaN\".");
        assertThatThrownBy(() -> converters.find(BigDecimal.class).encode(new BigDecimal("1E+1000")))
                .hasMessage("No text of a path or query stands for the number \"1E+1000\".");
    }

    @Test
    void a_very_long_number_is_refused_at_once() {
        assertThat(converters.find(double.class).decode("1".repeat(100_000))).isNull();
        assertThat(converters.find(long.class).decode("1".repeat(100_000))).isNull();
    }

    @Test
    void other_types_are_strict_too() {
        assertThat(converters.find(boolean.class).decode("TRUE")).isNull();
        assertThat(converters.find(UUID.class).decode("1-1-1-1-1")).isNull();
        assertThat(converters.find(LocalDate.class).decode("2023-02-29")).isNull();
        assertThat(converters.find(DayOfWeek.class).decode("monday")).isNull();
    }

    @Test
    void a_primitive_type_stands_for_its_wrapper() {
        assertThat(converters.find(int.class)).isSameAs(converters.find(Integer.class));
    }

    @Test
    void converters_of_the_same_enum_are_equal() {
        assertThat(converters.find(DayOfWeek.class)).isEqualTo(converters.find(DayOfWeek.class));
    }

    @Test
    void an_unknown_type_has_none() {
        assertThat(converters.find(Thread.class)).isNull();
    }

    @Test
    void another_takes_the_place_of_a_standard_one() {
        Converter<Integer> hexadecimal = new Converter<>() {
            @Override
            public Integer decode(String text) {
                return Integer.valueOf(text, 16);
            }

            @Override
            public String encode(Integer value) {
                return Integer.toHexString(value);
            }
        };
        Converters more = converters.with(int.class, hexadecimal);
        assertThat(more.find(Integer.class)).isSameAs(hexadecimal);
        assertThat(converters.find(Integer.class)).isNotSameAs(hexadecimal);
    }

    @Test
    void lenient_ones_read_more_and_write_the_same() {
        Converters lenient = converters.lenient();
        assertThat(lenient.find(int.class).decode(" +5 ")).isEqualTo(5);
        assertThat(lenient.find(int.class).decode("++5")).isNull();
        assertThat(lenient.find(int.class).encode(5)).isEqualTo("5");
        assertThat(lenient.find(boolean.class).decode("TRUE")).isTrue();
        assertThat(lenient.find(LocalDateTime.class).decode("2024-02-29t01:02"))
                .isEqualTo(LocalDateTime.of(2024, 2, 29, 1, 2));
        assertThat(lenient.find(DayOfWeek.class).decode("monday")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(lenient.find(ChronoUnit.class).decode("half-days")).isEqualTo(ChronoUnit.HALF_DAYS);
        assertThat(lenient.find(ChronoUnit.class).decode("half days")).isNull();
        assertThat(lenient.find(String.class).decode(" a ")).isEqualTo(" a ");
        assertThat(lenient.find(DayOfWeek.class)).isEqualTo(lenient.find(DayOfWeek.class));
        assertThat(lenient.find(Thread.class)).isNull();
    }
}

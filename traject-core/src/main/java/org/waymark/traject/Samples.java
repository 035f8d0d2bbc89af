package org.waymark.traject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that stand for the values of variables in examples of paths. */
final class Samples {
    private static final List<String> USUAL = List.of(
            "1",
            "true",
            "false",
            "a",
            "A",
            "2024-02-29",
            "12:00",
            "2024-02-29T12:00",
            "2024-02-29T12:00:00Z",
            "00000000-0000-0000-0000-000000000001");

    private static final String PREFERRED = "xyzabcdefghijklmnopqrstuvw0123456789";

    private final String fresh;

    /** Finds a text that has nothing in common with any text of the routes. */
    Samples(List<? extends Registration<?>> registrations) {
        List<Segment> segments = registrations.stream()
                .flatMap(registration -> registration.pattern().segments().stream())
                .toList();
        String literals = literals(segments.stream().filter(segment -> !segment.isStatic()));
        String letter = IntStream.concat(PREFERRED.chars(), IntStream.range(0x80, Character.MAX_VALUE))
                .filter(character -> Character.isLetterOrDigit(character) && literals.indexOf(character) < 0)
                .mapToObj(Character::toString)
                .findFirst()
                .orElseThrow();
        String fixed = literals(segments.stream().filter(Segment::isStatic));
        String run = letter;
        while (fixed.contains(run)) {
            run += letter;
        }
        fresh = run;
    }

    private static String literals(Stream<Segment> segments) {
        StringBuilder all = new StringBuilder();
        segments.forEach(segment ->
                segment.literals().forEach(literal -> all.append(literal).append('/')));
        return all.toString();
    }

    /** Returns texts of which the step may take one. */
    List<String> of(Segment step, List<Converter<?>> converters) {
        List<List<String>> values =
                converters.stream().map(converter -> of(List.of(converter))).toList();
        int count = values.stream().mapToInt(List::size).max().orElse(1);
        if (values.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        return IntStream.range(0, count)
                .mapToObj(number -> text(step, values, number))
                .toList();
    }

    private static String text(Segment step, List<List<String>> values, int number) {
        StringBuilder text = new StringBuilder(step.prefix());
        for (int i = 0; i < values.size(); i++) {
            List<String> texts = values.get(i);
            text.append(texts.get(number % texts.size())).append(step.literals().get(i + 1));
        }
        return text.toString();
    }

    /** Returns texts of which each is taken by one of some converters. */
    List<String> of(List<Converter<?>> converters) {
        List<String> texts = new ArrayList<>(List.of(fresh));
        if (converters.stream().anyMatch(converter -> converter != TextConverter.INSTANCE)) {
            texts.addAll(USUAL);
            converters.forEach(converter -> texts.addAll(constants(converter)));
        }
        texts.removeIf(text -> converters.stream().noneMatch(converter -> accepts(converter, text)));
        return texts;
    }

    /** Returns texts that an absorbing variable takes, nothing and several segments among them if its converter does. */
    List<String> absorbed(Converter<?> converter) {
        List<String> texts = new ArrayList<>(List.of("", fresh + "/" + fresh));
        texts.removeIf(text -> !accepts(converter, text));
        texts.addAll(of(List.of(converter)));
        return texts;
    }

    /** Returns segments that the absorbing step of a place takes, up to a number of segments if its converter does. */
    List<List<String>> absorbed(Junction place, int most) {
        Stream<List<String>> runs = IntStream.rangeClosed(0, most)
                .mapToObj(count -> Collections.nCopies(count, fresh))
                .filter(segments -> place.absorbs(String.join("/", segments)));
        Stream<List<String>> others = place.absorbedSamples().stream()
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split("/", -1)));
        return Stream.concat(runs, others).distinct().toList();
    }

    /** Tells whether a segment matches all that another one matches. */
    boolean isWithin(Segment narrow, Segment wide) {
        String text = String.join(fresh, narrow.literals());
        return wide.match(text, 0, text.length(), new int[2 * wide.names().size()], 0);
    }

    private static List<String> constants(Converter<?> converter) {
        if (converter instanceof LenientConverter<?> lenient) {
            return constants(lenient.strict());
        }
        return converter instanceof EnumConverter<?> constants
                ? Arrays.stream(constants.type().getEnumConstants())
                        .map(Enum::name)
                        .toList()
                : List.of();
    }

    /** Tells whether a converter takes a text. One that fails instead of returning null does not. */
    static boolean accepts(Converter<?> converter, String text) {
        try {
            return converter.decode(text) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }
}

package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Entity tags, and parts of bodies: held to models that try every byte. */
class ConditionLawsTest {
    @Provide
    Arbitrary<EntityTag> tags() {
        return Arbitraries.strings().withChars("ab,\\/W*é!").ofMaxLength(5).flatMap(value -> Arbitraries.of(true, false)
                .map(weak -> new EntityTag(value, weak)));
    }

    @Provide
    Arbitrary<List<EntityTag>> lists() {
        return tags().list().ofMaxSize(6);
    }

    @Property
    void aListOfTagsIsReadAsItWasWritten(@ForAll("lists") List<EntityTag> tags) {
        String text = tags.stream().map(EntityTag::toString).collect(Collectors.joining(" , "));

        assertThat(EntityTag.list(text)).isEqualTo(tags);
    }

    @Property
    void aTagIsReadAsItWasWritten(@ForAll("tags") EntityTag tag) {
        assertThat(EntityTag.parse(tag.toString())).contains(tag);
    }

    @Property
    void anyTextIsRead(@ForAll("hostile") String text) {
        assertThat(EntityTag.list(text)).allSatisfy(tag -> assertThat(text).contains(tag.toString()));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings().withChars("bytes=-0123456789,; \"W/*\\").ofMaxLength(30);
    }

    /** The bytes that RFC 9110 says a range is made of, one by one. */
    private static List<Long> expected(Optional<Integer> first, Optional<Integer> last, int whole) {
        return LongStream.range(0, whole)
                .filter(i -> first.isPresent()
                        ? i >= first.get() && (last.isEmpty() || i <= last.get())
                        : i >= whole - last.orElseThrow())
                .boxed()
                .toList();
    }

    @Provide
    Arbitrary<Optional<Integer>> bounds() {
        return Arbitraries.integers().between(0, 12).optional();
    }

    @Property
    void aRangeHasTheBytesThatItSays(
            @ForAll("bounds") Optional<Integer> first,
            @ForAll("bounds") Optional<Integer> last,
            @ForAll @IntRange(max = 10) int whole) {
        String header = "bytes=" + first.map(String::valueOf).orElse("") + "-"
                + last.map(String::valueOf).orElse("");
        boolean empty = first.isEmpty() && last.isEmpty();
        boolean reversed = first.isPresent() && last.isPresent() && first.get() > last.get();
        boolean malformed = empty || reversed;
        if (malformed) {
            assertThat(ByteRange.of(header, whole)).isEmpty();
            return;
        }
        List<Long> bytes = expected(first, last, whole);
        if (bytes.isEmpty()) {
            assertThatThrownBy(() -> ByteRange.of(header, whole)).isInstanceOf(RangeNotSatisfiable.class);
            return;
        }
        assertThat(ByteRange.of(header, whole)).contains(new ByteRange(bytes.get(0), bytes.size(), whole));
    }

    @Property
    void aPartIsWithinTheWholeOrRefusedWhateverIsSent(
            @ForAll("hostile") String text, @ForAll @LongRange(max = 1000) long whole) throws IOException {
        HttpRequest request = HttpRequest.of("GET", "/")
                .withHeader("Range", "bytes=" + text)
                .withHeader("If-Range", text)
                .withHeader("If-Match", "*")
                .withHeader("If-None-Match", text)
                .withHeader("If-Modified-Since", text);
        try {
            Response response =
                    Preconditions.of(request).applyTo(Response.of(200).withBody(Body.of(new byte[(int) whole])));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            response.body().writeTo(out);

            assertThat((long) out.size()).isEqualTo(response.body().length()).isLessThanOrEqualTo(whole);
        } catch (RangeNotSatisfiable refused) {
            assertThat(refused.status()).isEqualTo(416);
        }
    }

    @Test
    void aTagWithAQuoteIsRefused() {
        assertThatThrownBy(() -> EntityTag.strong("a\"b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An entity tag holds visible characters of Latin-1 other than quotes: a\"b.");
    }
}

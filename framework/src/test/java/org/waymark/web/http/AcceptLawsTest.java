package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The choice among media types, held to one that tries all ranges from the most specific one down. */
class AcceptLawsTest {
    record Element(String range, int quality, String text) {}

    @Provide
    Arbitrary<Element> elements() {
        Arbitrary<String> range =
                Arbitraries.of("*/*", "text/*", "image/*", "text/html", "text/plain", "image/png", "application/json");
        Arbitrary<String> parameter = Arbitraries.of("", ";level=1", "; charset=utf-8", ";a=\"x,y;q=0.3\"");
        return Combinators.combine(range, Arbitraries.integers().between(0, 1000), parameter, Arbitraries.of("", " "))
                .as((media, quality, more, space) -> new Element(
                        media,
                        quality,
                        space + media.toUpperCase(Locale.ROOT) + more + space + ";" + space + "q="
                                + String.format(Locale.ROOT, "%d.%03d", quality / 1000, quality % 1000)));
    }

    @Provide
    Arbitrary<List<Element>> accepted() {
        return elements().list().ofMinSize(1).ofMaxSize(6);
    }

    private static int expected(List<Element> accepted, String media) {
        String type = media.substring(0, media.indexOf('/'));
        for (String range : List.of(media, type + "/*", "*/*")) {
            Optional<Integer> best = accepted.stream()
                    .filter(element -> element.range().equals(range))
                    .map(Element::quality)
                    .max(Integer::compare);
            if (best.isPresent()) {
                return best.get();
            }
        }
        return 0;
    }

    @Property
    void theQualityIsThatOfTheMostSpecificRange(@ForAll("accepted") List<Element> accepted) {
        Headers headers = Headers.none();
        for (Element element : accepted) {
            headers = headers.and("Accept", element.text());
        }
        for (String media : List.of("text/html", "text/csv", "image/png", "application/json", "video/mp4")) {
            assertThat(Accept.of(headers).quality(MediaType.parse(media).orElseThrow()))
                    .isEqualTo(expected(accepted, media));
        }
    }

    @Property
    void theBestIsTheFirstOfTheHighestQuality(@ForAll("accepted") List<Element> accepted) {
        List<String> texts = new ArrayList<>();
        accepted.forEach(element -> texts.add(element.text()));
        Accept accept = Accept.of(Headers.none().and("Accept", String.join(",", texts)));
        List<MediaType> offered = List.of(
                new MediaType("text", "html"), new MediaType("image", "png"), new MediaType("application", "json"));
        int highest = offered.stream().mapToInt(accept::quality).max().orElseThrow();

        assertThat(accept.best(offered))
                .isEqualTo(offered.stream()
                        .filter(media -> highest > 0 && accept.quality(media) == highest)
                        .findFirst());
    }

    @Property
    void anyTextIsRead(@ForAll("hostile") String text) {
        Accept accept = Accept.of(Headers.none().and("Accept", text));

        assertThat(accept.quality(new MediaType("text", "html"))).isBetween(0, 1000);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings().withChars("*/;,=q.01 \"\\text-html\t").ofMaxLength(60);
    }
}

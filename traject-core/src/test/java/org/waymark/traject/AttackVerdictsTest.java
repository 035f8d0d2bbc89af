package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.traject.BadPathException.Reason;

/** Compares the strict policy with the verdicts that lists of attacks carry. */
class AttackVerdictsTest {
    /** The one place that lists where the verdicts differ on purpose, and why. */
    private enum OnPurpose {
        RELATIVE(
                "A path begins with a slash. Schemes, hosts and relative references are for the server to take apart."),
        DOTS("Dot segments are refused and not resolved: who stands in front may not resolve them, or did so already."),
        EMPTY("Empty segments are refused: some keep them, some drop them."),
        PARAMETERS("Path parameters are refused, for most have no use for them, and few agree on what they belong to."),
        CONTROLS("Control characters are refused wherever they stand."),
        PERCENT("An encoded percent sign is data: nothing here decodes twice."),
        SEMICOLON("An encoded semicolon is data: path parameters begin with a plain one.");

        private static final Map<Reason, OnPurpose> STRICTER = Map.of(
                Reason.NOT_ABSOLUTE, RELATIVE,
                Reason.DOT_SEGMENT, DOTS,
                Reason.EMPTY_SEGMENT, EMPTY,
                Reason.PATH_PARAMETER, PARAMETERS,
                Reason.CONTROL_CHARACTER, CONTROLS);

        private final String why;

        OnPurpose(String why) {
            this.why = why;
        }
    }

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Set<String> TAKEN_BY_SPRING = Set.of("/", "/ ", "/~", "/\u3042", "/context-root");

    private final Map<OnPurpose, Integer> onPurpose = new EnumMap<>(OnPurpose.class);
    private final List<String> disagreements = new ArrayList<>();
    private int agree;

    @Test
    void Jetty_on_what_is_ambiguous_in_a_URI() throws IOException {
        for (String line : SharedDataTest.lines("attacks/jetty-httpuri-ambiguous.txt")) {
            List<String> texts = quoted(line);
            boolean refused = line.contains("\", null") || line.contains("EnumSet.of(");
            boolean onlyPercent = line.contains("EnumSet.of(Violation.AMBIGUOUS_PATH_ENCODING)");
            String decoded = line.contains("URLDecoder")
                    ? URLDecoder.decode(texts.get(1), StandardCharsets.UTF_8)
                    : texts.get(texts.size() - 1);
            compare(texts.get(0), refused ? null : withoutQuery(decoded), onlyPercent ? OnPurpose.PERCENT : null);
        }
        report("jetty-httpuri-ambiguous.txt");
    }

    @Test
    void Jetty_on_what_climbs_above_the_root() throws IOException {
        for (String line : SharedDataTest.lines("attacks/jetty-normalize-path.txt")) {
            List<String> texts = quoted(line);
            compare(texts.get(0), texts.size() == 1 ? null : withoutQuery(texts.get(1)), null);
        }
        report("jetty-normalize-path.txt");
    }

    @Test
    void Spring_on_what_passes_its_firewall() throws IOException {
        for (String line : SharedDataTest.lines("attacks/spring-firewall-paths.txt")) {
            String path = unescaped(line);
            boolean semicolon = path.toLowerCase(java.util.Locale.ROOT).contains("%3b");
            compare(path, TAKEN_BY_SPRING.contains(path) ? path : null, semicolon ? OnPurpose.SEMICOLON : null);
        }
        report("spring-firewall-paths.txt");
    }

    /**
     * Compares one verdict.
     *
     * @param theirs the decoded path, or null if it is refused
     * @param milder why the path may be taken here though it is refused there, or null
     */
    private void compare(String raw, String theirs, OnPurpose milder) {
        String ours;
        OnPurpose difference;
        try {
            ours = "/"
                    + String.join(
                            "/",
                            PathReader.read(withoutQuery(raw), PathPolicy.STRICT)
                                    .from(0));
            difference = milder;
        } catch (BadPathException refused) {
            ours = null;
            difference = OnPurpose.STRICTER.get(refused.reason());
        }
        boolean same = ours == null ? theirs == null : theirs != null && ours.equals(withoutSlash(theirs));
        if (same) {
            agree++;
        } else if (difference != null && (ours == null || theirs == null)) {
            onPurpose.merge(difference, 1, Integer::sum);
        } else {
            disagreements.add(raw + ": theirs is " + theirs + ", ours is " + ours);
        }
    }

    private static String withoutQuery(String text) {
        return text.split("[?#]", 2)[0];
    }

    private static String withoutSlash(String path) {
        String text = path.startsWith("/") ? path : "/" + path;
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static List<String> quoted(String line) {
        List<String> texts = new ArrayList<>();
        for (Matcher matcher = QUOTED.matcher(line); matcher.find(); ) {
            texts.add(unescaped(matcher.group(1)));
        }
        return texts;
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9a-fA-F]{4})")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                .translateEscapes();
    }

    private void report(String file) {
        int differ = onPurpose.values().stream().mapToInt(Integer::intValue).sum();
        int all = agree + differ + disagreements.size();
        System.out.printf(
                "verdicts %s: %d paths, %d agree, %d differ on purpose, %d disagree%n",
                file, all, agree, differ, disagreements.size());
        onPurpose.forEach((difference, count) -> System.out.printf("  %3d  %s%n", count, difference.why));
        assertThat(disagreements).isEmpty();
        assertThat(agree).isPositive();
    }
}

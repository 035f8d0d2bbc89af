package org.waymark.samples.wiki.pages;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rule for names: small letters and digits of any script, in words joined by single hyphens, such as
 * {@code markdown-help}. A name is at most {@value #MAX} characters long.
 *
 * <p>A name is right exactly when {@link #from} leaves it as it is. So a name can be looked up in whatever spelling:
 * {@code Markdown Help} is the same page.
 */
public final class PageName {

    /** The longest name, in characters. */
    public static final int MAX = 80;

    static final String RULE = "Use small letters and digits, in words joined by single hyphens, such as markdown-help";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private PageName() {}

    /**
     * Returns the name that a text stands for, cut to the longest name.
     *
     * @param text a title, or a name in any spelling
     * @return a name by the rule, or an empty string where the text has neither letter nor digit
     */
    public static String from(String text) {
        String plain = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
        String hyphenated =
                BETWEEN_WORDS.matcher(Normalizer.normalize(plain, Form.NFKC)).replaceAll("-");
        if (!LETTER_OR_DIGIT.matcher(hyphenated).find()) {
            return "";
        }
        return withoutOuterHyphens(cut(withoutOuterHyphens(hyphenated)));
    }

    static boolean isValid(String name) {
        return !name.isEmpty() && name.equals(from(name));
    }

    private static String cut(String name) {
        if (name.length() <= MAX) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(MAX - 1)) ? MAX - 1 : MAX);
    }

    private static String withoutOuterHyphens(String name) {
        int from = name.startsWith("-") ? 1 : 0;
        int to = name.endsWith("-") ? name.length() - 1 : name.length();
        return name.substring(from, Math.max(from, to));
    }
}

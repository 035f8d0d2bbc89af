package org.waymark.samples.codehost.wiki;

import java.text.Normalizer;
import java.util.Locale;

/** A page of a wiki that is there or not: known by a name, which is made of small letters and digits and hyphens. */
interface PageReference {
    String name();

    /** Returns a reference to the page that has a title. */
    static PageReference titled(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String name =
                plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return () -> name;
    }
}

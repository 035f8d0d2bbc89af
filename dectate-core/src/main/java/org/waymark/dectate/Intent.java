package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.Set;

/** What a declaration says of itself beyond what it declares. A declaration may have several intents, or none. */
public enum Intent {
    /** It means to override an inherited action; it is an error if there is none. */
    OVERRIDE(Overrides.class),
    /** No subtype may override or remove it. */
    FINAL(Final.class),
    /** It takes away an inherited action, and puts nothing in its place; it is an error if there is none. */
    REMOVAL(Removes.class);

    private final Class<? extends Annotation> marker;

    Intent(Class<? extends Annotation> marker) {
        this.marker = marker;
    }

    static boolean isMarker(Class<? extends Annotation> annotation) {
        for (Intent intent : values()) {
            if (intent.marker == annotation) {
                return true;
            }
        }
        return false;
    }

    /** Returns the intents whose markers stand on an element. */
    static Set<Intent> of(AnnotatedElement element) {
        Set<Intent> intents = EnumSet.noneOf(Intent.class);
        for (Annotations.Found found : Annotations.of(element, Intent::isMarker)) {
            for (Intent intent : values()) {
                if (intent.marker == found.annotation().annotationType()) {
                    intents.add(intent);
                }
            }
        }
        return intents;
    }

    /** Returns the marker annotation as it is written, such as {@code @Overrides}. */
    @Override
    public String toString() {
        return "@" + marker.getSimpleName();
    }
}

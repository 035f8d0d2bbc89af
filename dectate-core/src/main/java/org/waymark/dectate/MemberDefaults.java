package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the directives on the members of a class have in common. */
record MemberDefaults(Map<Class<? extends Annotation>, Annotation> byType) {
    static final MemberDefaults NONE = new MemberDefaults(Map.of());

    /**
     * Returns the defaults that a class gives.
     *
     * @throws DirectiveException if a named directive does not stand beside, or stands there more than once
     */
    static MemberDefaults of(AnnotatedElement type, Defaults defaults) {
        Map<Class<? extends Annotation>, Annotation> byType = new HashMap<>();
        for (Class<? extends Annotation> wanted : defaults.value()) {
            List<Annotations.Found> beside = Annotations.of(type, wanted::equals);
            if (beside.size() != 1) {
                throw new DirectiveException(
                        "It names @" + wanted.getSimpleName() + ", which has to stand beside it once;"
                                + " it stands there " + (beside.isEmpty() ? "not at all." : beside.size() + " times."));
            }
            byType.put(wanted, beside.get(0).annotation());
        }
        return new MemberDefaults(byType);
    }

    /** Returns the directives of an element as they are meant: those of members completed, defaults themselves left out. */
    List<Annotations.Found> apply(Target target, List<Annotations.Found> written) {
        if (byType.isEmpty()) {
            return written;
        }
        if (target.element() instanceof Class<?>) {
            return written.stream()
                    .filter(one -> !byType.containsKey(one.annotation().annotationType()))
                    .toList();
        }
        return written.stream().map(this::completed).toList();
    }

    private Annotations.Found completed(Annotations.Found found) {
        Annotation defaults = byType.get(found.annotation().annotationType());
        return defaults == null
                ? found
                : new Annotations.Found(
                        CompletedAnnotation.of(found.annotation(), defaults), found.written(), found.index());
    }
}

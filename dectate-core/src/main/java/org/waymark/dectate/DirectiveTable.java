package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which annotations are directives of an app type, and what they declare. Filled by {@link DirectiveSet}s.
 */
public final class DirectiveTable {
    private final Map<Class<? extends Annotation>, DirectiveFactory<?>> factories = new LinkedHashMap<>();
    private final List<ActionGroup> groups = new ArrayList<>();

    DirectiveTable() {}

    /**
     * Makes an annotation a directive. The annotation needs runtime retention; it may be repeatable, and it may stand
     * on another annotation, which then stands for it.
     *
     * @param <A> the type of the annotation
     * @param annotation the annotation
     * @param factory makes what the annotation declares
     * @throws IllegalArgumentException if the annotation is not retained at run time, or if it is in the table already
     */
    public <A extends Annotation> void directive(Class<A> annotation, DirectiveFactory<A> factory) {
        if (!Annotations.isRetained(annotation)) {
            throw new IllegalArgumentException("@" + annotation.getSimpleName()
                    + " cannot be a directive: it is not retained at run time. Add @Retention(RUNTIME) to it.");
        }
        if (factories.putIfAbsent(annotation, factory) != null) {
            throw new IllegalArgumentException("@" + annotation.getSimpleName()
                    + " is defined twice for the same app type. Leave out one definition, or move it to a subtype.");
        }
    }

    /**
     * Makes a group take part in the configuration of the app type even if no directive uses it, so that its registries
     * exist and its hooks run.
     *
     * @param group the group
     */
    public void group(ActionGroup group) {
        groups.add(group);
    }

    Map<Class<? extends Annotation>, DirectiveFactory<?>> factories() {
        return factories;
    }

    List<ActionGroup> groups() {
        return groups;
    }
}

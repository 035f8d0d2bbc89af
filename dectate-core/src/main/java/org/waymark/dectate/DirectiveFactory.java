package org.waymark.dectate;

import java.lang.annotation.Annotation;

/**
 * Makes what a directive declares out of an annotation and the place where it stands.
 *
 * @param <A> the type of the annotation
 */
@FunctionalInterface
public interface DirectiveFactory<A extends Annotation> {

    /**
     * Returns what the annotation declares. It is called once for every annotation when a configuration is planned,
     * and should have no effect: effects belong to {@link Action#perform}.
     *
     * @param annotation the annotation
     * @param target where it stands
     * @return an action, or a composite of several
     * @throws DirectiveException if the annotation makes no sense at this place; it is reported with the place
     */
    Declaration declare(A annotation, Target target);
}

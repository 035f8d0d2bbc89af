package org.waymark.dectate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an app type its vocabulary: the sets of annotations that are directives for it.
 *
 * <p>Every type that extends or implements the app type has the same vocabulary, and may add sets of its own. A set of
 * a subtype replaces what an inherited set says of the same annotation; directives that stand on the supertype keep
 * the meaning that they had there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseDirectives {

    /**
     * Returns the sets. Each needs a constructor without parameters, which need not be public; in a named module the
     * package of a set that is not public has to be open to this module.
     *
     * @return the sets, in order
     */
    Class<? extends DirectiveSet>[] value();
}

package org.waymark.dectate;

import java.util.List;

/**
 * A declaration that stands for several others. Each of them is as if declared at the place of the composite.
 */
@FunctionalInterface
public non-sealed interface Composite extends Declaration {

    /**
     * Returns the parts, which may be composites in turn.
     *
     * @return the parts, in order; may be empty
     */
    List<? extends Declaration> expand();

    @Override
    default String directive() {
        return "composite";
    }
}

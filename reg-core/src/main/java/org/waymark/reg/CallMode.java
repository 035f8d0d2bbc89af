package org.waymark.reg;

/**
 * How the object behind {@link Dispatch#call()}, or the objects of a {@link Context}, are made. The answers are the same in
 * both modes.
 */
public enum CallMode {
    /** A class was generated for the function: no boxing, no array of arguments, no allocation on a cached call. */
    GENERATED,
    /**
     * A reflective proxy, used where no class can be defined or where generation was declined. A checked exception that the
     * interface does not declare leaves such a call within a {@link java.lang.reflect.UndeclaredThrowableException}.
     */
    REFLECTIVE
}

package org.waymark.reg;

/**
 * How the object behind {@link Dispatch#call()}, or the objects of a {@link Context}, are made. The answers are the same in
 * all modes.
 */
public enum CallMode {
    /** A class was generated for the function: no boxing, no array of arguments, no allocation on a cached call. */
    GENERATED,
    /**
     * A class was generated when the program was built, by {@link Generator}: nothing is generated for the first calls. Hot
     * calls are compiled later, where that is possible.
     */
    PREGENERATED,
    /**
     * A reflective proxy, used where no class can be defined or where generation was declined. A checked exception that the
     * interface does not declare leaves such a call within a {@link java.lang.reflect.UndeclaredThrowableException}.
     */
    REFLECTIVE
}

package org.waymark.reg;

/** What programs see of the server that they live in. It outlives them. */
public interface Landlord {
    /** A function of the server. */
    interface Named {
        /** Returns a name. */
        String name(Object thing, Object key);
    }

    /** What the server adapts objects of programs to. */
    interface Label {}

    /** Returns a function of the server. */
    Dispatch<Named> dispatch();

    /** Returns another one, which is not generated. */
    Dispatch<Named> reflective();

    /** Returns the adapters of the server. */
    Adapters adapters();

    /** Takes notice of the class of an object. */
    void made(Object object);
}

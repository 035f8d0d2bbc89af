package org.waymark.reg;

/** What happens where two registrations match a call and neither is more specific by subtyping. */
enum Policy {
    /** The call is an error. */
    UNAMBIGUOUS,
    /** The linearization of the class decides. */
    LINEARIZED
}

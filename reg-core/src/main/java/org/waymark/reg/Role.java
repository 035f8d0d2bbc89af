package org.waymark.reg;

import java.util.Locale;

/** When a registered function runs, of all that match a call. The names are those of CLOS. */
public enum Role {
    /** It is an implementation: the most specific one runs. */
    PRIMARY,
    /** It runs before the implementation, and its result counts for nothing. */
    BEFORE,
    /** It runs after the implementation returned, and its result counts for nothing. */
    AFTER,
    /** It runs in place of all the others, and may call them as the next one. */
    AROUND;

    /** Returns what messages call a registration of this role. */
    String noun() {
        return this == PRIMARY ? "an implementation" : toString().toLowerCase(Locale.ROOT) + " advice";
    }
}

package org.waymark.web.conformance;

import java.security.Principal;

/** Who sends a request. Cases have subclasses of it. */
public class Identity implements Principal {
    private final String userid;
    private final String role;

    /** Makes an identity; the role is null if there is none. */
    public Identity(String userid, String role) {
        this.userid = userid;
        this.role = role;
    }

    String userid() {
        return userid;
    }

    String role() {
        return role;
    }

    @Override
    public String getName() {
        return userid;
    }
}

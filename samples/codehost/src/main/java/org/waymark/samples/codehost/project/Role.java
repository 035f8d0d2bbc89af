package org.waymark.samples.codehost.project;

/** What somebody is to a project. Each may do what those before may. */
public enum Role {
    STRANGER,
    VISITOR,
    COLLABORATOR,
    OWNER;

    /** Returns whether this role may do what another one may. */
    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }
}

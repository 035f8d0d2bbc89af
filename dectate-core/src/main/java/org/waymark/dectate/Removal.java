package org.waymark.dectate;

/** Stands for an action that is taken away. */
record Removal(ActionGroup group, Object identity) implements Action {
    @Override
    public void perform(Registries registries) {
        throw new IllegalStateException("A removal is never performed.");
    }

    @Override
    public String toString() {
        return identity + " of group " + group;
    }
}

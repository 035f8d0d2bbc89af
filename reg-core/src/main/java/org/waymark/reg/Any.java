package org.waymark.reg;

/** The value of a predicate that matches everything. */
enum Any {
    ANY;

    @Override
    public String toString() {
        return "any";
    }
}

package org.waymark.web.conformance;

/** A part of a case that this runner does not know. The case counts as a disagreement, and the others go on. */
final class UnknownPart extends RuntimeException {
    UnknownPart(String what) {
        super("The runner does not know " + what);
    }
}

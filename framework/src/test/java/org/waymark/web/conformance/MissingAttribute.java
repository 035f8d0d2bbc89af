package org.waymark.web.conformance;

/** Something was asked for that an object does not have. */
final class MissingAttribute extends RuntimeException {
    MissingAttribute(String name) {
        super(name);
    }
}

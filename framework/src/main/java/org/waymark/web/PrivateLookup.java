package org.waymark.web;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;

/** Access to the members of users' classes, private ones too. */
final class PrivateLookup {
    private PrivateLookup() {}

    /**
     * Returns a look-up in a class.
     *
     * @throws IllegalAccessException if the module of the class does not open its package to the framework
     */
    static Lookup in(Class<?> type) throws IllegalAccessException {
        // Opening a package is the user's consent; reading the module in return is a formality that only we can do.
        PrivateLookup.class.getModule().addReads(type.getModule());
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }
}

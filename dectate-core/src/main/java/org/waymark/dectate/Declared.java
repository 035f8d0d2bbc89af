package org.waymark.dectate;

/** A declaration as it was collected: for which app type, and where it comes from. */
record Declared(Class<?> appType, Source source, Declaration declaration) {}

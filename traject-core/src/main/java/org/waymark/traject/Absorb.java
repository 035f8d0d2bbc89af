package org.waymark.traject;

/**
 * The last step of a pattern that absorbs.
 *
 * @param route the number of the route
 * @param converter the converter of the absorbing variable
 */
record Absorb(int route, Converter<?> converter) {}

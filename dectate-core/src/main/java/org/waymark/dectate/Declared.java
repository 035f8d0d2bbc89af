package org.waymark.dectate;

/**
 * A declaration as it was collected.
 *
 * @param appType the app type that it is for
 * @param source where it comes from
 * @param declaration what is declared
 */
public record Declared(Class<?> appType, Source source, Declaration declaration) {}

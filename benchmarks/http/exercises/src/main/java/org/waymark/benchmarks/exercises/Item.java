package org.waymark.benchmarks.exercises;

/**
 * One of the things that the page with links leads to.
 *
 * @param id what it is known by in paths
 */
public record Item(String id) {}

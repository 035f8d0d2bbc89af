package org.waymark.benchmarks.servers.spring;

/**
 * How many further views there are to be.
 *
 * @param count their number
 */
record Views(int count) {}

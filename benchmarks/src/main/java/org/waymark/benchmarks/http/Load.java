package org.waymark.benchmarks.http;

/**
 * What a tool that makes load has found.
 *
 * @param requests how many requests were answered
 * @param failures how many were not, or not with success
 * @param median the time within which half of them were answered, in microseconds
 * @param slow the time within which 99 of 100 were answered, in microseconds
 */
record Load(long requests, long failures, double median, double slow) {}

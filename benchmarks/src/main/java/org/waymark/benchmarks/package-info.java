/**
 * The cores beside their peers on the same work.
 *
 * <p>{@link org.waymark.benchmarks.DispatchBenchmark}, {@link org.waymark.benchmarks.RoutingBenchmark} and
 * {@link org.waymark.benchmarks.CommitBenchmark} measure one core each. Before anything is measured, all peers must
 * give the right answers.
 */
@NullMarked
package org.waymark.benchmarks;

import org.jspecify.annotations.NullMarked;

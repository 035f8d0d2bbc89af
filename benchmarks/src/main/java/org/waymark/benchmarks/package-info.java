/**
 * The cores beside their peers on the same work.
 *
 * <p>Each class named {@code Benchmark} measures one thing, and the enum {@code Peer} in it lists who takes part. Before
 * anything is measured, all peers must give the right answers. {@link org.waymark.benchmarks.DispatchBenchmark} and
 * {@link org.waymark.benchmarks.ClassDispatchBenchmark} compile the work by hand when they start, from sources that
 * {@code ViewsSource} and {@code PricesSource} write: so many classes as are measured, and no more.
 *
 * <p>{@link org.waymark.benchmarks.ScanBenchmark} and {@link org.waymark.benchmarks.StartBenchmark} run in a class loader that
 * has only a generated program and what it needs, see {@code Shop}. Reports are made of {@code Comparison}s by
 * {@code MarkdownTables}.
 */
@NullMarked
package org.waymark.benchmarks;

import org.jspecify.annotations.NullMarked;

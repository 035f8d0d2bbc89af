/** What every server of the benchmarks is asked, and has to answer. */
@NullMarked
package org.waymark.benchmarks.exercises;

import org.jspecify.annotations.NullMarked;

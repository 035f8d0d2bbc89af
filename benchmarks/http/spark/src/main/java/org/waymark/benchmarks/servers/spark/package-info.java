/** The exercises on Spark. */
@NullMarked
package org.waymark.benchmarks.servers.spark;

import org.jspecify.annotations.NullMarked;

/** The exercises on Waymark. */
@NullMarked
package org.waymark.benchmarks.servers.waymark;

import org.jspecify.annotations.NullMarked;

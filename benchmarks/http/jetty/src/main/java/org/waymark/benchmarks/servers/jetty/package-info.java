/** The exercises on Jetty alone. */
@NullMarked
package org.waymark.benchmarks.servers.jetty;

import org.jspecify.annotations.NullMarked;

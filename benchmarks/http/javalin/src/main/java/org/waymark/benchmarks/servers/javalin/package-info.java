/** The exercises on Javalin. */
@NullMarked
package org.waymark.benchmarks.servers.javalin;

import org.jspecify.annotations.NullMarked;

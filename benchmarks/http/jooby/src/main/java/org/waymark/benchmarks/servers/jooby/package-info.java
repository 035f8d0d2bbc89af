/** The exercises on Jooby. */
@NullMarked
package org.waymark.benchmarks.servers.jooby;

import org.jspecify.annotations.NullMarked;

/** The exercises on Spring MVC. */
@NullMarked
package org.waymark.benchmarks.servers.spring;

import org.jspecify.annotations.NullMarked;

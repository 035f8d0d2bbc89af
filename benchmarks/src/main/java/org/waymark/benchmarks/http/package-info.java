/** Servers as processes of their own: what they cost per request, how long they take to start, and what they answer. */
@NullMarked
package org.waymark.benchmarks.http;

import org.jspecify.annotations.NullMarked;

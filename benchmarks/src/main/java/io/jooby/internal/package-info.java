/** What reaches into Jooby. */
@NullMarked
package io.jooby.internal;

import org.jspecify.annotations.NullMarked;

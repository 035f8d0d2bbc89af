/** The application of the chapters on testing and on running in production. */
@NullMarked
package org.waymark.docs.running;

import org.jspecify.annotations.NullMarked;

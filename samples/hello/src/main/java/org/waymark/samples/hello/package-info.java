/** The shortest complete application. */
@NullMarked
package org.waymark.samples.hello;

import org.jspecify.annotations.NullMarked;

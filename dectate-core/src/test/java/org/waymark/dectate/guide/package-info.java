/** The examples of the guide to configuration. */
@NullMarked
package org.waymark.dectate.guide;

import org.jspecify.annotations.NullMarked;

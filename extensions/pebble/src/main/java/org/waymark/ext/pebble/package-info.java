/** Templates by Pebble, with inheritance between templates and between apps. */
@NullMarked
package org.waymark.ext.pebble;

import org.jspecify.annotations.NullMarked;

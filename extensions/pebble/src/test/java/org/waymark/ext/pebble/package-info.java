@NullMarked
package org.waymark.ext.pebble;

import org.jspecify.annotations.NullMarked;

/**
 * A thin web microframework: publish your objects, with nothing web-related in them.
 *
 * <p>Begin with {@code App}.
 */
@NullMarked
package org.waymark.web;

import org.jspecify.annotations.NullMarked;

/**
 * What writers of server adapters test with. Needs no test library: a broken promise is an {@link AssertionError}.
 *
 * <p>{@link org.waymark.testing.ServerContract} lists what every server keeps, one
 * {@link org.waymark.testing.Promise} each. The servers that come with Waymark are held to the same list.
 */
@NullMarked
package org.waymark.testing;

import org.jspecify.annotations.NullMarked;

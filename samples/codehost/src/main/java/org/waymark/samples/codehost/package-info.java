/**
 * A code host: a large application made of small ones.
 *
 * <p>Begin with {@link org.waymark.samples.codehost.CodeHost}. It mounts the users, and for each project a
 * {@link org.waymark.samples.codehost.HostedRepository}, which mounts the issue tracker, the wiki and the settings. Each of
 * these is an app of its own, in a package of its own, and knows nothing of the others. What brings them together is here.
 */
@NullMarked
package org.waymark.samples.codehost;

import org.jspecify.annotations.NullMarked;

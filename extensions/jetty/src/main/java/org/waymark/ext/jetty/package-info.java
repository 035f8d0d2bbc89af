/**
 * Runs an app on Jetty. {@link org.waymark.ext.jetty.JettyServerProvider} is found by {@link java.util.ServiceLoader}
 * and is all that is public.
 */
@NullMarked
package org.waymark.ext.jetty;

import org.jspecify.annotations.NullMarked;

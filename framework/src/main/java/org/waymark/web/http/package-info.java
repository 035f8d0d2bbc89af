/**
 * HTTP as values, and the seam to the servers. Nothing here knows of apps.
 *
 * <p>A {@link org.waymark.web.http.Handler} turns an {@link org.waymark.web.http.HttpRequest} into a
 * {@link org.waymark.web.http.Response}. A {@link org.waymark.web.http.ServerProvider} runs a handler on a server: the
 * one of the JDK is built in, others are found by {@link java.util.ServiceLoader}.
 */
@NullMarked
package org.waymark.web.http;

import org.jspecify.annotations.NullMarked;

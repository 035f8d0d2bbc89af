/** Runs an app in a container of servlets, by {@link org.waymark.ext.servlet.HandlerServlet}. */
@NullMarked
package org.waymark.ext.servlet;

import org.jspecify.annotations.NullMarked;

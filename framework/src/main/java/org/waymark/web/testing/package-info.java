/**
 * Tests of apps: a {@link org.waymark.web.testing.TestClient} asks an app in memory or over the wire, with the same calls
 * and the same answers.
 */
@NullMarked
package org.waymark.web.testing;

import org.jspecify.annotations.NullMarked;

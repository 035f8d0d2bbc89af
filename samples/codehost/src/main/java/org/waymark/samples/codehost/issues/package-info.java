/**
 * An issue tracker. {@link org.waymark.samples.codehost.issues.Tracker} and {@link org.waymark.samples.codehost.issues.Issue}
 * are the model, {@link org.waymark.samples.codehost.issues.IssuesApp} publishes it.
 */
@NullMarked
package org.waymark.samples.codehost.issues;

import org.jspecify.annotations.NullMarked;

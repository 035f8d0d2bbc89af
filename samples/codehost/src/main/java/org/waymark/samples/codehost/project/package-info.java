/**
 * What the parts of a project have in common: who may do what, and what a part asks of whoever mounts it.
 *
 * <p>Begin with {@link org.waymark.samples.codehost.project.Tool}, which every part is, and
 * {@link org.waymark.samples.codehost.project.Host}, which is all that a part knows of the world around it.
 */
@NullMarked
package org.waymark.samples.codehost.project;

import org.jspecify.annotations.NullMarked;

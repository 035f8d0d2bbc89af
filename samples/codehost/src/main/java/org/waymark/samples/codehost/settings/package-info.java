/**
 * What the owner of a project decides. {@link org.waymark.samples.codehost.settings.ProjectSettings} is the model,
 * {@link org.waymark.samples.codehost.settings.SettingsApp} publishes it.
 */
@NullMarked
package org.waymark.samples.codehost.settings;

import org.jspecify.annotations.NullMarked;

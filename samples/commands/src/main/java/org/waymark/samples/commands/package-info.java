/**
 * A framework for command line programs, made of dispatch and configuration.
 *
 * <p>Begin with {@link org.waymark.samples.commands.CommandLine}, which programs extend, and with the directives
 * {@link org.waymark.samples.commands.Command}, {@link org.waymark.samples.commands.Option} and
 * {@link org.waymark.samples.commands.Format}. {@link org.waymark.samples.commands.CommandDirectives} says what they
 * stand for; {@link org.waymark.samples.commands.Program} runs what was configured.
 */
@NullMarked
package org.waymark.samples.commands;

import org.jspecify.annotations.NullMarked;

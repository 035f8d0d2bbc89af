/**
 * A library of books on the command line: {@link org.waymark.samples.commands.library.Library} has the commands, the
 * formats come from outside of it, and {@link org.waymark.samples.commands.library.Main} runs it.
 */
@NullMarked
package org.waymark.samples.commands.library;

import org.jspecify.annotations.NullMarked;

package org.waymark.dectate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers.
 *
 * @param isGood whether something was found, and nothing is wrong
 * @param text the answer for people
 * @param json the answer for programs
 */
record ToolAnswer(boolean isGood, String text, Map<String, ? extends @Nullable Object> json) {}

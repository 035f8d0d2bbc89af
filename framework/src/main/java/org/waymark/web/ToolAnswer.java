package org.waymark.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command of the {@link Tool} answers. */
sealed interface ToolAnswer permits Report, ToolDocument {
    /** Returns whether something was found, and nothing is wrong. */
    boolean isGood();

    /** Returns the answer for people. */
    String text();

    /** Returns the answer for programs. */
    Map<String, ? extends @Nullable Object> json();
}

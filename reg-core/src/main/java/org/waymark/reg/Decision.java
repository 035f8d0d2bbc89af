package org.waymark.reg;

/** What is known about a call: its outcome, or the predicate whose value has to be computed next. */
sealed interface Decision<F> permits Question, Outcome {}

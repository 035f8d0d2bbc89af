/**
 * Dispatch on predicates.
 *
 * <p>Begin with four types. A {@link org.waymark.reg.DispatchBuilder} declares what a function looks at. A
 * {@link org.waymark.reg.Dispatch} is the function, with its registrations and look-ups. A
 * {@link org.waymark.reg.Registration} is the handle of one implementation. A {@link org.waymark.reg.Context} has such
 * functions as its methods.
 *
 * <p>What a predicate looks at may be {@link org.waymark.reg.Computed}, and a {@link org.waymark.reg.Matching} is a
 * predicate of a kind of one's own. Methods with an {@link org.waymark.reg.Implementation} annotation are
 * implementations, and a {@link org.waymark.reg.Batch} registers many at once. A {@link org.waymark.reg.Role} makes a
 * registration advice, and a {@link org.waymark.reg.Combination} lets all implementations run that match.
 * {@link org.waymark.reg.Adapters} find an object that does for another what its class does not.
 *
 * <p>A function answers questions: {@link org.waymark.reg.Candidates} of a look-up, an
 * {@link org.waymark.reg.Explanation} of a call, an {@link org.waymark.reg.Audit} of what could be ambiguous, the
 * {@link org.waymark.reg.Coverage} of sealed classes, and a {@link org.waymark.reg.FunctionTable} of all at once. The
 * {@link org.waymark.reg.Generator} writes when a program is built what would be generated when it runs.
 *
 * <p>What goes wrong is a {@link org.waymark.reg.RegistrationException} early, or a
 * {@link org.waymark.reg.NoMatchException} or an {@link org.waymark.reg.AmbiguityException} at a call.
 */
@NullMarked
package org.waymark.reg;

import org.jspecify.annotations.NullMarked;

/**
 * Dispatch on predicates.
 *
 * <p>Begin with {@link org.waymark.reg.Dispatch}: it is the function, its registrations and its look-ups. A
 * {@link org.waymark.reg.DispatchBuilder} declares what a function looks at. A {@link org.waymark.reg.Registration} is
 * the handle of one implementation, {@link org.waymark.reg.Candidates} is the answer of a look-up, and
 * {@link org.waymark.reg.Explanation} tells why a call does what it does, and
 * {@link org.waymark.reg.Audit} finds the registrations that a call could find ambiguous.
 * {@link org.waymark.reg.Coverage} tells what has no implementation, and a {@link org.waymark.reg.FunctionTable} shows
 * all at once. A {@link org.waymark.reg.Computed} value is what a predicate may look at in place of an argument, a
 * {@link org.waymark.reg.Matching} is a predicate of a kind of one's own, a {@link org.waymark.reg.Role} makes a registration
 * advice, and a {@link org.waymark.reg.Combination} lets all implementations run that match. Methods with an {@link org.waymark.reg.Implementation} annotation are implementations too, and a
 * {@link org.waymark.reg.Batch} registers many at once. A
 * {@link org.waymark.reg.Context} has dispatch functions as its methods, and
 * {@link org.waymark.reg.Adapters} finds an object that does for another what its class does not. What goes wrong
 * is a {@link org.waymark.reg.RegistrationException} early, or a {@link org.waymark.reg.NoMatchException} or an
 * {@link org.waymark.reg.AmbiguityException} at a call.
 */
@NullMarked
package org.waymark.reg;

import org.jspecify.annotations.NullMarked;

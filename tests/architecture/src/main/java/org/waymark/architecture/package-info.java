/**
 * The rules that the code of all published modules keeps.
 *
 * <p>{@link org.waymark.architecture.PublishedModule} lists the modules and what each may depend on,
 * {@link org.waymark.architecture.Rule} the rules, and the tests apply the one to
 * the other. The package {@code fixture} among the tests is a small house that breaks every rule: a rule that cannot fail is
 * no rule.
 */
@NullMarked
package org.waymark.architecture;

import org.jspecify.annotations.NullMarked;

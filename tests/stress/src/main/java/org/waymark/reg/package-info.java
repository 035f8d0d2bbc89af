/** What threads may see of a function that others change, beside mistakes that must be noticed. */
@NullMarked
package org.waymark.reg;

import org.jspecify.annotations.NullMarked;

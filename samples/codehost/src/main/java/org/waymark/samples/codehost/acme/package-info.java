/**
 * The code host as Acme runs it. Nothing that it is made of was touched: {@link org.waymark.samples.codehost.acme.AcmeHost}
 * extends it, overrides what is to be otherwise, and adds a directive and a second wiki.
 */
@NullMarked
package org.waymark.samples.codehost.acme;

import org.jspecify.annotations.NullMarked;

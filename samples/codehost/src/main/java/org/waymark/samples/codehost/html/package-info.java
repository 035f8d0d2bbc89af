/**
 * What pages are made of: the layout around them, forms, texts and times, and the stylesheet. It knows of no app.
 */
@NullMarked
package org.waymark.samples.codehost.html;

import org.jspecify.annotations.NullMarked;

/** An app that is closed as a whole, as the chapter about permissions shows it. */
package org.waymark.docs.closed;

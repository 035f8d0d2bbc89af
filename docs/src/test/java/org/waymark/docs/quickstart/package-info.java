/** The application of the guide's quick start. */
package org.waymark.docs.quickstart;

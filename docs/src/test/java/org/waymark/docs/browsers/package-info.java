/** What an app tells browsers, as the chapter about production shows it. */
package org.waymark.docs.browsers;

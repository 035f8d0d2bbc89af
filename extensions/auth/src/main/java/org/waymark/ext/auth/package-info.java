/** Identities by signed tokens: JSON Web Tokens that each request carries, as RFC 6750 and RFC 7519 have them. */
@NullMarked
package org.waymark.ext.auth;

import org.jspecify.annotations.NullMarked;

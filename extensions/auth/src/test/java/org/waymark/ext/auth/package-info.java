@NullMarked
package org.waymark.ext.auth;

import org.jspecify.annotations.NullMarked;

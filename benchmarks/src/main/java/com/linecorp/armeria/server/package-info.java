/** What reaches into Armeria. */
@NullMarked
package com.linecorp.armeria.server;

import org.jspecify.annotations.NullMarked;

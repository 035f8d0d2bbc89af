/**
 * JSON by Jackson. {@link org.waymark.ext.jackson.JacksonCodec} is found by {@link java.util.ServiceLoader} and is all
 * that is public.
 */
@NullMarked
package org.waymark.ext.jackson;

import org.jspecify.annotations.NullMarked;

package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that says which app has the paths of a model, if it is not this one. Its one model parameter says for which
 * models; what it returns is an app that the request came by, or one that is mounted by one of those.
 *
 * <pre>{@code
 * @DeferLinks
 * App authors(Author author, Request request) {
 *     return request.app(Wiki.class).orElseThrow();
 * }
 * }</pre>
 *
 * <p>{@link Request#link(Object)} asks it, so that views link to such models without knowing where they are. A class of
 * models has either a path or this, in one app. If the method returns null, there is no link.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeferLinks {}

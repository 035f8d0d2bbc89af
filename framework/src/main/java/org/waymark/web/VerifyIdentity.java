package org.waymark.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that says whether an identity is to be believed: whether there still is such a user, for example. Its parameter
 * is the {@link java.security.Principal} in question, of the class that it judges; what it returns is a boolean. Who is not
 * believed is somebody unknown.
 *
 * <p>That of the nearest class of identities judges. An identity that no method judges is believed. Where two judge and neither is
 * for the nearer class, as for two interfaces, nobody is believed: the request fails, and the message names both.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface VerifyIdentity {}

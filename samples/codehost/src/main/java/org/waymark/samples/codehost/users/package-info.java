/**
 * People and how they sign in. {@link org.waymark.samples.codehost.users.Users} is the model,
 * {@link org.waymark.samples.codehost.users.UsersApp} publishes it.
 */
@NullMarked
package org.waymark.samples.codehost.users;

import org.jspecify.annotations.NullMarked;

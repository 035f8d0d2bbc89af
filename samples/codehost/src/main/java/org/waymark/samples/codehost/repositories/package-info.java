/**
 * A repository: what is in it. {@link org.waymark.samples.codehost.repositories.Repository} is the model,
 * {@link org.waymark.samples.codehost.repositories.RepositoryApp} publishes it.
 */
@NullMarked
package org.waymark.samples.codehost.repositories;

import org.jspecify.annotations.NullMarked;

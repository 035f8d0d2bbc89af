/**
 * Paths to objects and objects back to paths.
 *
 * <p>Begin with these:
 *
 * <ul>
 *   <li>{@link org.waymark.traject.PathPattern} is the shape of a path, such as {@code /users/{name}}.
 *   <li>{@link org.waymark.traject.Router} holds many patterns, each with a target, and resolves the path of a
 *       request to a {@link org.waymark.traject.Resolution}: the route, its variables and what is left of the path. A
 *       {@link org.waymark.traject.RouteMatcher} does the same again and again without allocating anything.
 *   <li>{@link org.waymark.traject.Route} turns variables back into a path, and {@link org.waymark.traject.Links} turns
 *       objects into paths.
 *   <li>{@link org.waymark.traject.Traversal} walks from object to object along a path: by routes, by children, by
 *       containers, by adapters, and by any mixture of them.
 *   <li>{@link org.waymark.traject.Converters} say how text becomes a value and a value becomes text;
 *       {@link org.waymark.traject.QueryParameters} and {@link org.waymark.traject.Parameters} do the same for the
 *       query.
 * </ul>
 *
 * <p>The law that holds them together: what a link was made from is what resolving the link gives back. A link that
 * would break the law is refused with a {@link org.waymark.traject.LinkException} that says why.
 */
@NullMarked
package org.waymark.traject;

import org.jspecify.annotations.NullMarked;

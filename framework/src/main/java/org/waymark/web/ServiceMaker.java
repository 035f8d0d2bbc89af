package org.waymark.web;

/**
 * Makes a service of an app, see {@link Declarations#service}.
 *
 * @param <A> the type of the app
 * @param <T> the type of the service
 */
@FunctionalInterface
public interface ServiceMaker<A, T> {
    /**
     * Returns the service, which all requests share.
     *
     * @param app the app
     * @param others the settings and the other services of the app, and of those that it is mounted in
     * @return the service
     * @throws Exception as it likes
     */
    T make(A app, Services others) throws Exception;
}

package org.waymark.web;

import org.waymark.web.http.HttpRequest;

/**
 * What an app provides, and the apps that it is mounted in: settings and services. It knows nothing of whoever happened to ask
 * first, so that a service which keeps it keeps nobody's request.
 */
public final class Services {
    private final Request nobody;

    private Services(Request nobody) {
        this.nobody = nobody;
    }

    /** Returns what is provided where a request has come to. */
    static Services around(Request request) {
        return new Services(new Request(request.place(), HttpRequest.of("GET", "/")));
    }

    /**
     * Returns a section of settings, see {@link Request#settings}.
     *
     * @param <T> the type of the section
     * @param type the record that the section is
     * @return the section, with all that overrides it
     * @throws IllegalArgumentException if there is no such section
     */
    public <T extends Record> T settings(Class<T> type) {
        return nobody.settings(type);
    }

    /**
     * Returns another service, see {@link Request#service}.
     *
     * @param <T> the type of the service
     * @param type the class of the service
     * @return the service
     * @throws IllegalArgumentException if there is no such service
     */
    public <T> T service(Class<T> type) {
        return nobody.service(type);
    }
}

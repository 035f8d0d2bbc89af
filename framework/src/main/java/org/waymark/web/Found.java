package org.waymark.web;

import org.waymark.traject.PathPattern;

/** What a path led to: the model, by which pattern, and the request as the views of the model see it. */
record Found(Object model, PathPattern pattern, Request request) {
    /** Returns whether it is an app that the one mounts that a request had come to, so that the path goes on there. */
    boolean leadsOnFrom(Request before) {
        return request.place() != before.place();
    }
}

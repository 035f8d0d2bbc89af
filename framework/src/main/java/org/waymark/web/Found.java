package org.waymark.web;

import org.waymark.traject.PathPattern;

/** What a path led to: the model, by which pattern, and the request as the views of the model see it. */
record Found(Object model, PathPattern pattern, Request request) {}

package org.waymark.web;

/** What a path led to: the model, and the request as the views of the model see it. */
record Found(Object model, Request request) {}

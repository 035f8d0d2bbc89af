package org.waymark.ext.jetty;

import org.eclipse.jetty.server.handler.ErrorHandler;

/** Answers what Jetty itself refuses with the status alone: a page of Jetty's would tell what runs here. */
final class BareErrors extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(String method) {
        return false;
    }
}

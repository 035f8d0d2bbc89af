package org.waymark.web;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.traject.BadParameterException;
import org.waymark.traject.BadPathException;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/** The tween {@code errors}: shows what was thrown. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private Errors() {}

    /** Goes on. The app that failed says what is shown, or else the one that it is mounted in. */
    static Response shown(Request request, Next next) throws Exception {
        try {
            return next.handle(request);
        } catch (BadPathException | BadParameterException e) {
            return shown(new BadRequest(requireNonNullElse(e.getMessage(), "Malformed.")), request);
        } catch (Exception e) {
            return shown(e, request);
        }
    }

    private static Response shown(Exception error, Request request) throws Exception {
        MountedApp place = request.place();
        Optional<ViewFunction> view = place.views().ofException(error);
        if (view.isPresent()) {
            return shown(error, view.get(), request);
        }
        if (place.parent() != null) {
            throw error;
        }
        return page(error, request.http());
    }

    private static Response shown(Exception error, ViewFunction view, Request request) {
        try {
            return view.view(error, request);
        } catch (Exception e) {
            e.addSuppressed(error);
            return page(e, request.http());
        }
    }

    /** Returns the page for an error that no app shows. */
    static Response page(Exception error, HttpRequest http) {
        if (error instanceof HttpException known) {
            return ErrorPage.of(known, http);
        }
        LOG.error("{} failed", http, error);
        return ErrorPage.of(new HttpException(500, "Something went wrong on our side."), http);
    }
}

package org.waymark.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.traject.BadParameterException;
import org.waymark.traject.BadPathException;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Response;

/** The tween {@code errors}: shows what was thrown. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private Errors() {}

    /** Goes on. The app that failed says what is shown, or else the one that it is mounted in. */
    static Response shown(Request request, Next next) throws Exception {
        try {
            return next.handle(request);
        } catch (Exception e) {
            return shown(told(e), request);
        } catch (Error e) {
            return shown(survived(e), request);
        }
    }

    /**
     * Returns what was thrown if it is a matter of one request, as a recursion without an end is, or a class that is missing. A
     * virtual machine that is broken or out of memory is not.
     *
     * @throws VirtualMachineError if it is no matter of one request
     */
    static Throwable survived(Throwable error) {
        if (error instanceof VirtualMachineError fatal && !(error instanceof StackOverflowError)) {
            throw fatal;
        }
        return error;
    }

    /** Returns what a client is told of an error: what cannot be read is its own mistake. */
    static Exception told(Exception error) {
        if (error instanceof UserCode.Checked checked) {
            return checked.thrown();
        }
        boolean isMalformed = error instanceof BadPathException || error instanceof BadParameterException;
        return isMalformed ? new BadRequest(requireNonNullElse(error.getMessage(), "Malformed.")) : error;
    }

    /** An error in the view of an error is shown like any other, but only once. */
    private static Response shown(Throwable error, Request request) throws Exception {
        Throwable last = error;
        for (int i = 0; i < 2; i++) {
            Optional<Response> response;
            try {
                response = byView(last, request);
            } catch (Exception | Error again) {
                last = instead(survived(again), last, request);
                continue;
            }
            return response.isPresent() ? response.get() : left(last, request);
        }
        return page(last, request);
    }

    /** The app above may show what this one does not. */
    private static Response left(Throwable error, Request request) throws Exception {
        if (request.place().parent() == null) {
            return page(error, request);
        }
        if (error instanceof Error left) {
            throw left;
        }
        throw (Exception) error;
    }

    private static Optional<Response> byView(Throwable error, Request request) throws Exception {
        Request asking = asking(request);
        Optional<ViewMethod> view = view(error, asking);
        return view.isEmpty() ? Optional.empty() : Optional.of(answer(view.get(), error, asking));
    }

    /** What was asked for by those who failed is not done, what the view asks for is. */
    private static Response answer(ViewMethod view, Throwable error, Request request) throws Exception {
        Afterwards afterwards = request.exchange().afterwards();
        List<Afterwards.Change> before = afterwards.begin();
        afterwards.reset(List.of());
        try {
            Response response = afterwards.applyTo(request.place().views().answer(view, error, request));
            if (response.status() >= 500) {
                noted(error, request);
            }
            return response;
        } finally {
            afterwards.reset(before);
            afterwards.cancel();
        }
    }

    /** A failure that nobody expected is told to those who run the app, whatever the client is told. */
    private static void noted(Throwable error, Request request) {
        if (!(error instanceof HttpException)) {
            LOG.error("{} failed", request.http(), error);
            request.exchange().failed(error);
        }
    }

    /** Returns a request as it asks for the view of an error, whatever was asked for from outside. */
    static Request asking(Request request) {
        return request.asking(request.place(), "", Map.of());
    }

    /** Returns the view that an app has of an error. */
    static Optional<ViewMethod> view(Throwable error, Request asking) throws Exception {
        return asking.place().views().ofException(error, asking);
    }

    /** Returns what the view of an error threw: it remembers the error, but for errors of HTTP, which remember nothing. */
    private static Throwable instead(Throwable error, Throwable earlier, Request request) {
        if (error instanceof HttpException) {
            noted(earlier, request);
        } else if (error != earlier) {
            error.addSuppressed(earlier);
        }
        return error;
    }

    /** Returns the page for an error that no app shows. */
    static Response page(Throwable error, Request request) {
        noted(error, request);
        HttpException told = error instanceof HttpException known
                ? known
                : new HttpException(500, "Something went wrong on our side.");
        return ErrorPage.of(told, request.http());
    }
}

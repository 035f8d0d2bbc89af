package org.waymark.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waymark.dectate.RegistryKey;
import org.waymark.reg.Dispatch;
import org.waymark.reg.Explanation;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.MediaType;
import org.waymark.web.http.MethodNotAllowed;
import org.waymark.web.http.NotAcceptable;
import org.waymark.web.http.NotFound;
import org.waymark.web.http.Response;
import org.waymark.web.http.UnsupportedMediaType;

/** The views of an app: one dispatch function on model class, view name, method, and the predicates of the app's own. */
final class Views {
    static final RegistryKey<Views> KEY =
            RegistryKey.from("views", registries -> new Views(registries.get(Predicates.KEY)));

    private final ViewMethod noSuchView = ViewMethod.fallback(BoundMethod.of(this::refuse));
    private final ViewMethod noSuchBody = ViewMethod.fallback(BoundMethod.of(this::refuseBody));
    private final ViewMethod noSuchMedia = ViewMethod.fallback(BoundMethod.of(this::refuseMedia));
    private final Predicates predicates;
    private final List<ViewPredicate> order;
    private final Dispatch<ViewFunction> dispatch;
    private final Map<String, List<Stated>> byName = new HashMap<>();

    /** A view, and its values of the predicates, in order. */
    private record Stated(ViewMethod view, List<Object> values) {}

    private Views(Predicates predicates) {
        this.predicates = predicates;
        this.order = predicates.inOrder();
        this.dispatch = predicates.function(noSuchView, Map.of("consumes", noSuchBody, "produces", noSuchMedia));
    }

    /**
     * Adds a view.
     *
     * @throws org.waymark.dectate.DirectiveException if it names a predicate that is not there
     */
    void add(ViewAction action) {
        predicates.check(action.identity());
        Object[] values = order.stream()
                .map(predicate -> predicate.stated().apply(action.identity()))
                .toArray();
        dispatch.registerAt(action.location().toString(), action.view(), values);
        byName.computeIfAbsent(action.identity().name(), name -> new ArrayList<>())
                .add(new Stated(action.view(), List.of(values)));
        List<ViewPredicate> others = order.subList(0, order.size() - 1);
        predicates.representations().add(action.view(), asked -> asked.match(others, List.of(values)));
    }

    /** Tells which view answers, and why none of the others; none is run. */
    Explanation<ViewFunction> explain(Object model, Request request) {
        return dispatch.explain(model, request);
    }

    /** Returns whether an app itself has views, so that it is the model of its own root. A view of everything does not count. */
    boolean show(Class<?> appType) {
        return views().map(ViewMethod::model)
                .anyMatch(model -> model != Object.class && model.isAssignableFrom(appType));
    }

    private Stream<ViewMethod> views() {
        return dispatch.registrations().stream().map(view -> (ViewMethod) view.implementation());
    }

    /** Returns the view that answers for a model, be it internal, or what answers where there is none. */
    ViewMethod find(Object model, Request request) throws Exception {
        return dispatch.call().find(model, request);
    }

    /** Returns what answers a request from outside. */
    ViewMethod published(Object model, Request request) throws Exception {
        ViewMethod view = find(model, request);
        return view.isInternal() ? noSuchView : view;
    }

    /** Answers a request by a view, and tells if another one might have answered. */
    Response answer(ViewMethod view, Object model, Request request) throws Exception {
        Response response = view.answer(model, request);
        return predicates.representations().vary(view) ? Vary.on("Accept", response) : response;
    }

    /** Returns whether this is what refuses a request, because the app has nothing that answers it. */
    boolean isRefusal(ViewMethod view) {
        return view == noSuchView || view == noSuchBody || view == noSuchMedia;
    }

    /**
     * Returns the view of an exception, if the app has one. A view of everything does not count; nor does, for errors of
     * HTTP, one of exceptions in general, which is for what nobody expected.
     */
    Optional<ViewMethod> ofException(Throwable exception, Request request) throws Exception {
        Class<?> widest = exception instanceof HttpException ? HttpException.class : Throwable.class;
        return Optional.of(published(exception, request))
                .filter(view -> !view.isFallback() && widest.isAssignableFrom(view.model()));
    }

    /** Returns the method that views are found by: who asks for the head only is answered by who shows the whole. */
    static String methodFor(HttpRequest http) {
        return http.method().equals("HEAD") ? "GET" : http.method();
    }

    /** Returns the methods that are answered for a model under a name, empty if there is no such view. */
    Set<String> allowed(Object model, Request request) {
        Set<String> allowed = new TreeSet<>(Comparator.naturalOrder());
        published(model, request, ViewPredicate.METHOD)
                .forEach(view -> allowed.add(view.traits().method()));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        if (!allowed.isEmpty()) {
            allowed.add("OPTIONS");
        }
        return allowed;
    }

    /** Returns the views that might answer a request from outside, as far as the predicates before one tell. */
    private Stream<ViewMethod> published(Object model, Request request, ViewPredicate before) {
        List<ViewPredicate> asked = order.subList(0, order.indexOf(before));
        PredicateValues values = new PredicateValues(model, request);
        return byName.getOrDefault(request.viewName(), List.of()).stream()
                .filter(stated -> !stated.view().isInternal() && values.match(asked, stated.values()))
                .map(Stated::view);
    }

    private Object refuse(Request request, Object model) {
        Set<String> allowed = allowed(model, request);
        if (allowed.isEmpty() || allowed.contains(request.method())) {
            throw new NotFound("There is nothing at this address.");
        }
        throw new MethodNotAllowed(request.method(), allowed);
    }

    private Object refuseBody(Request request, Object model) {
        Set<String> taken = new TreeSet<>(Comparator.naturalOrder());
        published(model, request, ViewPredicate.CONSUMES)
                .map(view -> view.traits().consumes())
                .filter(mediaType -> !mediaType.isEmpty())
                .forEach(taken::add);
        if (taken.isEmpty()) {
            return refuse(request, model);
        }
        throw new UnsupportedMediaType(taken);
    }

    private Object refuseMedia(Request request, Object model) {
        List<MediaType> offered = predicates.representations().offered(model, request);
        if (offered.isEmpty()) {
            return refuse(request, model);
        }
        throw new NotAcceptable(offered);
    }
}

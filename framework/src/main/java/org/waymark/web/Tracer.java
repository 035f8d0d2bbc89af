package org.waymark.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.reg.Explanation;
import org.waymark.traject.BadPathException;
import org.waymark.traject.Resolution;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;

/**
 * Follows a request by the very decisions that answer requests, see {@link Publication}, and keeps what each came to. Views are
 * not run, nor are the tweens of an app; those of the framework are asked.
 */
final class Tracer {
    private static final String UNKNOWN = "somebody unknown";

    private final Site site;
    private final List<TraceStep> steps = new ArrayList<>();
    private final Set<String> notRun = new LinkedHashSet<>();

    private Tracer(Site site) {
        this.site = site;
    }

    /** Follows a request through an app: its paths look for models, and its rules are asked. */
    static Trace of(Site site, App app, HttpRequest http) {
        Tracer tracer = new Tracer(site);
        MountedApp root = MountedApp.root(site, app);
        tracer.steps.add(tracer.outcome(new Request(root, HostHeader.named(http, root))));
        String tweens = tracer.notRun.isEmpty() ? "" : ", and no tween of these: " + String.join(", ", tracer.notRun);
        return new Trace(http.toString(), tracer.steps, "No view was run" + tweens + ".");
    }

    /** Follows a request as far as the configuration tells. */
    static Trace of(Site site, HttpRequest http, String withoutApp) {
        Tracer tracer = new Tracer(site);
        tracer.steps.add(tracer.outcome(http));
        return new Trace(http.toString(), tracer.steps, ("No view was run, and no tween. " + withoutApp).strip());
    }

    private TraceOutcome outcome(Request root) {
        Optional<FrameworkTweens.Refusal> refusal = enter(root).refusal(root);
        if (refusal.isEmpty()) {
            return withinTweens(root);
        }
        steps.add(new TraceStep.Guarded(refusal.get().tween()));
        HttpException error = refusal.get().error();
        return refusal.get().isShown() ? refused(error, root) : refused(error, (AppView) null);
    }

    private TraceOutcome withinTweens(Request root) {
        Request request = root;
        try {
            Found found = find(request);
            while (found.leadsOnFrom(request)) {
                request = found.request();
                enter(request);
                found = find(request);
            }
            return answer(found);
        } catch (Exception e) {
            return refused(Errors.told(e), request);
        } catch (Error e) {
            return refused(Errors.survived(e), request);
        }
    }

    private FrameworkTweens enter(Request request) {
        Class<?> appType = request.app().getClass();
        FrameworkTweens tweens = FrameworkTweens.of(site, appType);
        steps.add(new TraceStep.Entered(appType, tweens.order()));
        notRun.addAll(tweens.others());
        return tweens;
    }

    private Found find(Request request) throws Exception {
        MountedApp place = request.place();
        Resolution<PathAction> walked = request.walk();
        steps.add(TraceStep.Walked.of(walked, place.explain(walked)));
        Resolution<PathAction> nearest = Publication.nearest(walked);
        Class<?> model = null;
        try {
            Found found = Publication.find(request, nearest);
            model = found.model().getClass();
            return found;
        } finally {
            steps.add(new TraceStep.Modelled(model, true));
        }
    }

    private TraceOutcome answer(Found found) throws Exception {
        Request request = found.request();
        Object model = found.model();
        Views views = request.place().views();
        ViewMethod view = views.published(model, request);
        Set<String> allowed = Publication.allowed(found, view);
        if (!allowed.isEmpty()) {
            return new TraceOutcome.Allowed(List.copyOf(allowed));
        }
        Map<ViewFunction, AppView> known = known(request.app().getClass());
        AppView nearest = known.get(views.find(model, request).declared());
        TraceStep.Chosen chosen = TraceStep.Chosen.of(nearest, views.explain(model, request), known);
        steps.add(chosen);
        Class<?> guard = view.guard();
        if (guard != null) {
            steps.add(asked(guard, found));
            view.admit(model, request);
        }
        Class<? extends Principal> identity = view.identity();
        if (identity != null) {
            steps.add(new TraceStep.Wanted(
                    identity, who(request), request.identity(identity).isPresent()));
        }
        view.foresee(model, request);
        if (views.isRefusal(view)) {
            // It is no view, and says what is wrong.
            view.answer(model, request);
        }
        AppView answers = known.get(view.declared());
        return answers == null
                ? new TraceOutcome.FellBack(chosen.reason())
                : new TraceOutcome.Answered(answers, view.body().isPresent());
    }

    private static TraceStep asked(Class<?> permission, Found found) {
        Request request = found.request();
        Principal identity = request.identity(Principal.class).orElse(null);
        Explanation<Permissions.Rule> explanation =
                request.place().permissions().explain(identity, found.model(), permission, request);
        String rule = explanation.matches().isEmpty()
                ? "no rule is for " + (identity == null ? UNKNOWN : "this identity")
                        + ", this model and this permission"
                : "said so by the rule " + explanation.matches().get(0).site();
        return new TraceStep.Asked(permission, who(request), List.of(rule), request.permits(permission, found.model()));
    }

    private static String who(Request request) {
        return request.identity(Principal.class)
                .map(identity ->
                        identity.getName() + ", a " + identity.getClass().getSimpleName())
                .orElse(UNKNOWN);
    }

    /** An error is shown by the app that it came from, or by the nearest above that has a view for it. */
    private TraceOutcome refused(Throwable error, Request request) {
        for (MountedApp each = request.place(); each != null; each = each.parent()) {
            Optional<ViewMethod> view = shown(error, request.at(each));
            if (view.isPresent()) {
                return refused(
                        error, known(each.app().getClass()).get(view.get().declared()));
            }
        }
        return refused(error, (AppView) null);
    }

    private static Optional<ViewMethod> shown(Throwable error, Request request) {
        try {
            return Errors.view(error, Errors.asking(request));
        } catch (Exception | Error e) {
            Errors.survived(e);
            return Optional.empty();
        }
    }

    private static TraceOutcome refused(Throwable error, @Nullable AppView shownBy) {
        return error instanceof HttpException known
                ? new TraceOutcome.Refused(known.status(), known.getMessage(), shownBy)
                : new TraceOutcome.Refused(500, "after " + error, shownBy);
    }

    /** Returns the views of an app by what was declared to run them. */
    private Map<ViewFunction, AppView> known(Class<?> appType) {
        Map<ViewFunction, AppView> known = new HashMap<>();
        AppView.of(site, appType).forEach(view -> known.put(view.action().view(), view));
        return known;
    }

    private TraceOutcome outcome(HttpRequest http) {
        Class<?> appType = site.root();
        try {
            Resolution<PathAction> resolution = walk(appType, null, http);
            PathAction path = Publication.pathOf(resolution);
            while (path.isMount()) {
                appType = path.model();
                resolution = walk(appType, resolution, http);
                path = Publication.pathOf(resolution);
            }
            String viewName = Publication.viewName(resolution.rest());
            String method = Views.methodFor(http);
            Class<?> model = path.model();
            return new TraceOutcome.Undecided(AppView.of(site, appType).stream()
                    .filter(view -> view.mayAnswerFor(model) && !view.isOfError())
                    .filter(view ->
                            view.name().equals(viewName) && view.method().equals(method))
                    .toList());
        } catch (HttpException | BadPathException e) {
            return refused(Errors.told(e), (AppView) null);
        }
    }

    private Resolution<PathAction> walk(Class<?> appType, @Nullable Resolution<PathAction> above, HttpRequest http) {
        Parts parts = site.partsOf(appType);
        steps.add(new TraceStep.Entered(appType, parts.tweens().order()));
        Resolution<PathAction> walked = above == null
                ? parts.routes().resolve(http.path())
                : parts.routes().resolveRest(above);
        steps.add(
                TraceStep.Walked.of(walked, parts.routes().explain(above == null ? "" : above.consumedPath(), walked)));
        Resolution<PathAction> nearest = Publication.nearest(walked);
        steps.add(new TraceStep.Modelled(Publication.pathOf(nearest).model(), false));
        return nearest;
    }
}

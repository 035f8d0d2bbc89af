package org.waymark.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.reg.Explanation;
import org.waymark.reg.Registration;
import org.waymark.traject.BadPathException;
import org.waymark.traject.Resolution;
import org.waymark.web.Trace.Outcome;
import org.waymark.web.Trace.Step;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;

/**
 * Follows a request by what answers requests: the same routers, paths, dispatch functions and rules. Only views and tweens
 * are not run.
 */
final class Tracer {
    private static final String NOT_RUN = "No view was run, and no tween.";

    private final Site site;
    private final List<Step> steps = new ArrayList<>();

    private Tracer(Site site) {
        this.site = site;
    }

    /** Follows a request through an app: its paths look for models, and its rules are asked. */
    static Trace of(Site site, App app, HttpRequest http) {
        Tracer tracer = new Tracer(site);
        tracer.steps.add(tracer.outcome(new Request(MountedApp.root(site, app), http)));
        return new Trace(http.toString(), tracer.steps, NOT_RUN);
    }

    /** Follows a request as far as the configuration tells. */
    static Trace of(Site site, HttpRequest http, String withoutApp) {
        Tracer tracer = new Tracer(site);
        tracer.steps.add(tracer.outcome(http));
        return new Trace(http.toString(), tracer.steps, (NOT_RUN + " " + withoutApp).strip());
    }

    private Outcome outcome(Request root) {
        Request request = root;
        try {
            Found found = find(request);
            while (found.request().place() != request.place()) {
                request = found.request();
                found = find(request);
            }
            return view(found);
        } catch (Exception e) {
            return refused(Errors.told(e), request);
        }
    }

    private Found find(Request request) throws Exception {
        MountedApp place = request.place();
        steps.add(new Trace.Entered(place.app().getClass(), place.tweens().order()));
        Resolution<PathAction> walked = request.walk();
        steps.add(walked(walked, place.explain(walked)));
        Publication.nearest(walked);
        Class<?> model = null;
        try {
            Found found = Publication.find(request);
            model = found.model().getClass();
            return found;
        } finally {
            steps.add(new Trace.Modelled(model, true));
        }
    }

    private static Trace.Walked walked(Resolution<PathAction> walked, String explanation) {
        Resolution<PathAction> nearest = Publication.nearestTo(walked);
        List<String> lines = new ArrayList<>(explanation
                .lines()
                .skip(1)
                .map(String::strip)
                .takeWhile(line -> !line.startsWith("=>"))
                .toList());
        if (nearest == null) {
            return new Trace.Walked(null, lines, Map.of(), walked.rest());
        }
        if (walked.route() == null) {
            lines.add("no path ends there, so the one before it is taken");
        }
        return new Trace.Walked(
                Publication.pathOf(nearest), lines, nearest.variables().asMap(), nearest.rest());
    }

    private Outcome view(Found found) throws Exception {
        Request request = found.request();
        Views views = request.place().views();
        Set<String> allowed = views.allowed(found.model(), request);
        ViewMethod published = views.published(found.model(), request);
        if (request.method().equals("OPTIONS") && !allowed.isEmpty() && published.isFallback()) {
            return new Trace.Allowed(List.copyOf(allowed));
        }
        Map<ViewFunction, AppView> known = known(request.app().getClass());
        Trace.Chosen chosen = chosen(views.explain(found.model(), request), known);
        steps.add(chosen);
        if (views.isRefusal(published)) {
            // It is no view, and says what is wrong.
            published.answer(found.model(), request);
        }
        AppView view = chosen.view();
        if (view == null) {
            return new Trace.FellBack(chosen.reason());
        }
        if (view.isRestricted()) {
            permit(view.action().permission(), found);
        }
        return new Trace.Answered(view);
    }

    private static Trace.Chosen chosen(Explanation<ViewFunction> explanation, Map<ViewFunction, AppView> known) {
        Map<AppView, String> rejected = new LinkedHashMap<>();
        int others = 0;
        AppView view = null;
        String reason = "";
        for (Registration<ViewFunction> match : explanation.matches()) {
            AppView matching = known.get(match.implementation().declared());
            if (view == null) {
                view = matching;
            } else if (matching != null) {
                rejected.put(matching, "it is less specific");
            }
        }
        if (view != null && view.isInternal()) {
            reason = "is internal, so it answers no request from outside";
        } else if (explanation.result() instanceof Explanation.Chosen<ViewFunction> chosen
                && chosen.advantage() != null) {
            reason = "wins " + chosen.advantage();
        } else if (explanation.result() instanceof Explanation.Unmatched<ViewFunction> unmatched) {
            reason = "the predicate \"" + unmatched.predicate() + "\" leaves none";
        }
        for (Explanation.Rejection<ViewFunction> rejection : explanation.rejections()) {
            AppView other = known.get(rejection.registration().implementation().declared());
            if (other == null || rejection.reason().predicate().equals("model")) {
                others++;
            } else {
                rejected.put(other, rejection.reason().toString());
            }
        }
        return new Trace.Chosen(view, reason, rejected, others);
    }

    /** Asks the rule, as the view would; throws what the view would throw. */
    private void permit(Class<?> permission, Found found) {
        Request request = found.request();
        Principal identity = request.identity(Principal.class).orElse(null);
        Explanation<Permissions.Rule> explanation =
                request.place().permissions().explain(identity, found.model(), permission, request);
        List<String> rule = new ArrayList<>();
        if (explanation.matches().isEmpty()) {
            rule.add("no rule is for " + (identity == null ? "somebody unknown" : "this identity")
                    + ", this model and this permission");
        } else {
            rule.add("said so by the rule " + explanation.matches().get(0).site());
        }
        String who = identity == null
                ? "somebody unknown"
                : identity.getName() + ", a " + identity.getClass().getSimpleName();
        steps.add(new Trace.Asked(permission, who, rule, request.permits(permission, found.model())));
        request.access().require(permission, found.model());
    }

    private Trace.Refused refused(Exception error, Request at) {
        for (MountedApp each = at.place(); each != null; each = each.parent()) {
            ViewMethod view = shown(error, each, at);
            if (view != null) {
                return refused(error, known(each.app().getClass()).get(view.declared()));
            }
        }
        return refused(error, (AppView) null);
    }

    private static @Nullable ViewMethod shown(Exception error, MountedApp place, Request at) {
        try {
            return place.views()
                    .ofException(error, at.asking(place, "", Map.of()))
                    .orElse(null);
        } catch (Exception e) {
            return null;
        }
    }

    private static Trace.Refused refused(Exception error, @Nullable AppView shownBy) {
        return error instanceof HttpException known
                ? new Trace.Refused(known.status(), known.getMessage(), shownBy)
                : new Trace.Refused(500, "after " + error, shownBy);
    }

    /** Returns the views of an app by what was declared to run them. */
    private Map<ViewFunction, AppView> known(Class<?> appType) {
        Map<ViewFunction, AppView> known = new HashMap<>();
        AppView.of(site, appType).forEach(view -> known.put(view.action().view(), view));
        return known;
    }

    private Outcome outcome(HttpRequest http) {
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
            Class<?> model = path.model();
            String method = http.method().equals("HEAD") ? "GET" : http.method();
            return new Trace.Undecided(AppView.of(site, appType).stream()
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
        steps.add(new Trace.Entered(appType, parts.tweens().order()));
        Resolution<PathAction> walked = above == null
                ? parts.routes().resolve(http.path())
                : parts.routes().resolveRest(above);
        steps.add(walked(walked, parts.routes().explain(above == null ? "" : above.consumedPath(), walked)));
        Resolution<PathAction> nearest = Publication.nearest(walked);
        steps.add(new Trace.Modelled(Publication.pathOf(nearest).model(), false));
        return nearest;
    }
}

package org.waymark.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.web.http.HttpException;

/**
 * The tweens of an app that are the framework's own, as the app has put none in their place. They decide by the request alone,
 * so that they can be asked without being run.
 *
 * @param order the names of all tweens of the app, outermost first
 * @param names the names of those that are the framework's
 */
record FrameworkTweens(List<String> order, Set<String> names) {
    private static final Map<String, Function<Request, Optional<HttpException>>> GUARDS =
            Map.of("host", HostHeader::refusal, "origin", SameOrigin::refusal);

    /**
     * A request that one of them refuses.
     *
     * @param tween the name of the tween
     * @param error what the client is told
     * @param isShown whether the app may show it by a view: it is thrown where errors are caught
     */
    record Refusal(String tween, HttpException error, boolean isShown) {}

    static FrameworkTweens of(Site site, Class<?> appType) {
        Set<String> names = site.committed().plan().query(appType).groups(TweenAction.GROUP).actions().stream()
                .filter(sourced -> sourced.appType() == App.class)
                .map(sourced -> ((TweenAction) sourced.action()).name())
                .collect(Collectors.toSet());
        return new FrameworkTweens(site.partsOf(appType).tweens().order(), names);
    }

    /** Returns the names of the other tweens, outermost first. */
    List<String> others() {
        return order.stream().filter(tween -> !names.contains(tween)).toList();
    }

    /** Returns the outermost that refuses a request that comes to the app at the root. */
    Optional<Refusal> refusal(Request request) {
        return order.stream()
                .filter(tween -> names.contains(tween) && GUARDS.containsKey(tween))
                .flatMap(tween -> Objects.requireNonNull(GUARDS.get(tween)).apply(request).stream()
                        .map(error -> new Refusal(tween, error, order.indexOf(tween) > order.indexOf("errors"))))
                .findFirst();
    }
}

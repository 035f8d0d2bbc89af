package org.waymark.web;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.SourcedAction;
import org.waymark.dectate.Target;

/**
 * A view of an app as tools see it.
 *
 * @param appType the class of the app
 * @param action what registers it
 * @param sourced the same with the directive and its place
 */
record AppView(Class<?> appType, ViewAction action, SourcedAction sourced) {
    /** Returns the views of an app type that are in force, its own and inherited ones. */
    static List<AppView> of(Site site, Class<?> appType) {
        return site.committed().plan().query(appType).groups(ViewAction.GROUP).actions().stream()
                .map(sourced -> new AppView(appType, (ViewAction) sourced.action(), sourced))
                .toList();
    }

    Class<?> model() {
        return action.view().modelIn(appType);
    }

    String name() {
        return action.view().traits().name();
    }

    String method() {
        return action.view().traits().method();
    }

    /** Returns whether it answers no requests from outside. */
    boolean isInternal() {
        return action.view().isInternal();
    }

    /** Returns what has to hold besides, such as {@code when language is de}. */
    String conditions() {
        return action.identity().when().entrySet().stream()
                .map(one -> " when " + one.getKey() + " is " + one.getValue())
                .sorted()
                .collect(Collectors.joining());
    }

    /** Returns what it sends: {@code html}, {@code json}, or {@code view} for text and whole responses. */
    String kind() {
        return sourced.source().directive();
    }

    /** Returns whether what it returns is written as JSON. */
    boolean isJson() {
        return kind().equals("json");
    }

    /** Returns the media type that it sends, or an empty text if it does not say. */
    String produces() {
        return action.view().produces();
    }

    /** Returns the media type of the body that it takes, or an empty text if it takes any. */
    String consumes() {
        return action.view().traits().consumes();
    }

    /** Returns whether the media type that it sends holds for whole responses, too: pages may send clients elsewhere. */
    boolean isTyped() {
        return isJson() || !action.view().traits().produces().isEmpty();
    }

    /** Returns what reads the body for it in the app, or nothing if it does not take it. */
    Optional<BodyArgument> body(Parts parts) {
        return action.view().in(parts.registries()).body();
    }

    /** Returns the method that it is, or null if it was declared in code. */
    @Nullable
    Method declared() {
        Target target = sourced.source().target();
        return target == null ? null : target.method();
    }

    /** Returns the type of what it returns, as far as it is known. */
    Type result() {
        Method declared = declared();
        return declared == null ? Object.class : declared.getGenericReturnType();
    }

    /** Returns where it is written. */
    String place() {
        return sourced.source().place();
    }

    /** Returns whether it is for exceptions, and not for what has a path. */
    boolean isOfError() {
        return Throwable.class.isAssignableFrom(model());
    }

    /** Returns the class of who has to ask for it, because the method takes one, or null if anybody may. */
    @Nullable
    Class<? extends Principal> identity() {
        return action.view().identity();
    }

    /** Returns whether it says who may see it: by a permission, or by asking for somebody who is known. */
    boolean isGuarded() {
        return action.isGuarded() || identity() != null;
    }

    /** Returns whether nothing is said about who may see it. An error is shown to whoever caused it. */
    boolean isUnguarded() {
        return !isGuarded() && !isOfError() && !isInternal();
    }

    /** Returns whether it may answer for models of a class, or of one of its subclasses. */
    boolean mayAnswerFor(Class<?> type) {
        return model().isAssignableFrom(type) || type.isAssignableFrom(model());
    }

    /** Returns whether a rule is asked before it answers. */
    boolean isRestricted() {
        return action.isGuarded() && action.permission() != Anybody.class;
    }

    /** Returns what people call it, such as {@code POST Page "edit"}. */
    String title() {
        return method() + " " + model().getSimpleName() + (name().isEmpty() ? "" : " \"" + name() + "\"")
                + conditions();
    }

    /** Returns the permission for people, or else who has to ask. */
    String permission() {
        Class<?> permission = action.permission();
        if (isRestricted()) {
            return permission.getSimpleName();
        }
        Class<?> identity = identity();
        return identity != null ? "any " + identity.getSimpleName() : action.isGuarded() ? "anybody" : "";
    }
}

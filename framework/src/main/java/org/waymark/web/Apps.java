package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The apps around the one that a request has come to, see {@link Request#apps}. {@link Request#at} takes a request to one
 * of them.
 */
public final class Apps {
    private final Request request;

    Apps(Request request) {
        this.request = request;
    }

    /**
     * Returns the app that is published, in which all others are mounted.
     *
     * @return the app at the root
     */
    public App root() {
        return request.place().root().app();
    }

    /**
     * Returns the app in which the one is mounted that the request has come to.
     *
     * @return the app, or nothing at the root
     */
    public Optional<App> parent() {
        return Optional.ofNullable(request.place().parent()).map(MountedApp::app);
    }

    /**
     * Returns the apps in which the one is mounted that the request has come to.
     *
     * @return the apps, the nearest first and the one at the root last; none at the root
     */
    public List<App> ancestors() {
        List<App> ancestors = new ArrayList<>();
        for (MountedApp each = request.place().parent(); each != null; each = each.parent()) {
            ancestors.add(each.app());
        }
        return List.copyOf(ancestors);
    }

    /**
     * Returns an app that is mounted in the one that the request has come to.
     *
     * @param <T> the type of the app
     * @param type the class of the app, as the method with {@link Mount} has it, or one that it extends
     * @param variables the variables of the path of the mount, by name
     * @return the app, or nothing if no such app is mounted here, or if there is none for these variables
     * @throws IllegalArgumentException if none of the class is mounted, and several that extend it are
     * @throws org.waymark.traject.LinkException if the path refuses the variables
     */
    public <T extends App> Optional<T> child(Class<T> type, Map<String, ?> variables) {
        return child(request.place().mountOf(type), variables).map(type::cast);
    }

    /**
     * Returns an app that is mounted in the one that the request has come to.
     *
     * @param path the path of the mount, as it is written there, such as {@code /houses/{name}}
     * @param variables the variables of the path, by name
     * @return the app, or nothing if no app is mounted there, or if there is none for these variables
     * @throws org.waymark.traject.LinkException if the path refuses the variables
     */
    public Optional<App> child(String path, Map<String, ?> variables) {
        return child(mount -> mount.pattern().toString().equals(path), variables);
    }

    private Optional<App> child(Predicate<PathAction> mount, Map<String, ?> variables) {
        return request.place()
                .child(mount, variables, request)
                .map(request.exchange()::remember)
                .map(MountedApp::app);
    }

    /**
     * Returns an app that is mounted next to the one that the request has come to.
     *
     * @param <T> the type of the app
     * @param type the class of the app, as the method with {@link Mount} has it, or one that it extends
     * @param variables the variables of the path of the mount, by name
     * @return the app, or nothing if no app is mounted there, if there is none for these variables, or at the root
     * @throws org.waymark.traject.LinkException if the path refuses the variables
     */
    public <T extends App> Optional<T> sibling(Class<T> type, Map<String, ?> variables) {
        return ofParent().flatMap(apps -> apps.child(type, variables));
    }

    /**
     * Returns an app that is mounted next to the one that the request has come to.
     *
     * @param path the path of the mount, as it is written there, such as {@code /houses/{name}}
     * @param variables the variables of the path, by name
     * @return the app, or nothing if no app is mounted there, if there is none for these variables, or at the root
     * @throws org.waymark.traject.LinkException if the path refuses the variables
     */
    public Optional<App> sibling(String path, Map<String, ?> variables) {
        return ofParent().flatMap(apps -> apps.child(path, variables));
    }

    private Optional<Apps> ofParent() {
        return parent().map(request::at).map(Request::apps);
    }
}

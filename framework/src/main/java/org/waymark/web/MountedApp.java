package org.waymark.web;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.RegistryKey;
import org.waymark.traject.Resolution;

/** An app in its place: at the root of a site, or below the path at which another one mounts it. */
final class MountedApp {
    private final Site site;
    private final App app;
    private final Parts parts;
    private final @Nullable MountedApp parent;
    private final String prefix;

    private MountedApp(Site site, App app, @Nullable MountedApp parent, String prefix) {
        this.site = site;
        this.app = app;
        this.parts = site.partsOf(app);
        this.parent = parent;
        this.prefix = prefix;
    }

    static MountedApp root(Site site, App app) {
        return new MountedApp(site, app, null, "");
    }

    /** Returns another app in its place below this one. */
    MountedApp mount(App child, String path) {
        return new MountedApp(site, child, this, path);
    }

    App app() {
        return app;
    }

    <T> T registry(RegistryKey<T> key) {
        return parts.registries().get(key);
    }

    Views views() {
        return parts.views();
    }

    Tweens tweens() {
        return parts.tweens();
    }

    Identities identities() {
        return parts.identities();
    }

    Conversions conversions() {
        return parts.conversions();
    }

    Permissions permissions() {
        return parts.permissions();
    }

    /** Returns the nearest app that can tell who sends a request: this one, or one that it is mounted in. */
    MountedApp teller() {
        for (MountedApp each = this; each != null; each = each.parent) {
            if (each.identities().canTell()) {
                return each;
            }
        }
        return this;
    }

    @Nullable
    MountedApp parent() {
        return parent;
    }

    Resolution<PathAction> resolve(String path) {
        return parts.routes().resolve(path);
    }

    Resolution<PathAction> resolveRest(Resolution<PathAction> outer) {
        return parts.routes().resolveRest(outer);
    }

    /** Returns the nearest app of a type: this one, or one that it is mounted in. */
    <T extends App> Optional<T> nearest(Class<T> type) {
        for (MountedApp each = this; each != null; each = each.parent) {
            if (type.isInstance(each.app)) {
                return Optional.of(type.cast(each.app));
            }
        }
        return Optional.empty();
    }

    /** Returns the path of a model as a request sees it that has come to this app. */
    String link(Object model, Request request) {
        return parts.routes().link(model, request);
    }

    /** Returns where the models of a class are that this app leaves to another, or null if it leaves them to none. */
    @Nullable
    MountedApp deferred(Object model, Request request) throws Exception {
        DeferAction deferral = parts.routes().deferral(model);
        App other = deferral == null ? null : deferral.app(model, request);
        return other == null ? null : placeOf(other);
    }

    /** Returns the path of a model in this app, counted from its root. */
    String path(Object model) {
        return parts.routes().path(model);
    }

    /** Returns the path that a path of this app is in the whole site. */
    String below(String link) {
        boolean root = link.equals("/") || link.startsWith("/?");
        return prefix + (root && !prefix.isEmpty() ? link.substring(1) : link);
    }

    /**
     * Returns where an app is: on the way here, or mounted by one of those on the way, the nearest first. A mount of its
     * class goes before one of a class that it extends: a customer's variant may be elsewhere.
     *
     * @throws org.waymark.traject.LinkException if it has no place around here
     */
    MountedApp placeOf(App other) {
        for (MountedApp each = this; each != null; each = each.parent) {
            if (each.app == other) {
                return each;
            }
        }
        MountedApp mounting = nearestMounting(other.getClass()::equals)
                .or(() -> nearestMounting(type -> type.isInstance(other)))
                .orElse(this);
        return mounting.mount(other, mounting.below(mounting.path(other)));
    }

    private Optional<MountedApp> nearestMounting(Predicate<Class<?>> wanted) {
        for (MountedApp each = this; each != null; each = each.parent) {
            if (each.parts.routes().mount(wanted)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}

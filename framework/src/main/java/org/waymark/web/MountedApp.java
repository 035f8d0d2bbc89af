package org.waymark.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.RegistryKey;
import org.waymark.traject.Resolution;

/** An app in its place: at the root of a site, or below the path at which another one mounts it. */
final class MountedApp {
    private final Site site;
    private final App app;
    private final Parts parts;
    private final @Nullable MountedApp parent;
    private final int depth;
    private final Supplier<String> way;
    /** The path of this app in the site, made of its way here when a link first asks: most requests ask for none. */
    private @Nullable String prefix;

    private MountedApp(Site site, App app, @Nullable MountedApp parent, Supplier<String> way) {
        this.site = site;
        this.app = app;
        this.parts = site.partsOf(app);
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.way = way;
    }

    static MountedApp root(Site site, App app) {
        return new MountedApp(site, app, null, () -> "");
    }

    /** Returns another app in its place below this one; the way is its path in the site. */
    MountedApp mount(App child, Supplier<String> path) {
        return new MountedApp(site, child, this, path);
    }

    Site site() {
        return site;
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

    /** Returns whether this app provides something of a class. */
    boolean provides(Class<?> type) {
        return parts.provisions().find(type) != null;
    }

    /** Returns what this app provides of a class, or null if it provides none. */
    @Nullable
    Object provided(Class<?> type, Request request) throws Exception {
        Provisions.Provision provision = parts.provisions().find(type);
        if (provision == null) {
            return null;
        }
        return parts.shared().contains(type)
                ? parts.made().get(type, provision, site, request)
                : kept(type, provision, request);
    }

    /** Returns what is made once for this app. */
    Object kept(Class<?> type, Provisions.Provision provision, Request request) throws Exception {
        return app.provided().get(type, provision, site, request);
    }

    SettingsOverrides overrides() {
        return site.overrides();
    }

    Conversions conversions() {
        return parts.conversions();
    }

    Permissions permissions() {
        return parts.permissions();
    }

    JsonDumps jsonDumps() {
        return parts.jsonDumps();
    }

    JsonCodecs jsonCodecs() {
        return parts.jsonCodecs();
    }

    Bodies bodies() {
        return parts.bodies();
    }

    Templates templates() {
        return parts.templates();
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

    /** Returns how many apps it is mounted in. */
    int depth() {
        return depth;
    }

    MountedApp root() {
        return parent == null ? this : parent.root();
    }

    Resolution<PathAction> resolve(String path) {
        return parts.routes().resolve(path);
    }

    Resolution<PathAction> resolveRest(Resolution<PathAction> outer) {
        return parts.routes().resolveRest(outer);
    }

    /** Tells of the walk along a path within this app, step by step. */
    String explain(Resolution<PathAction> walked) {
        return parts.routes().explain(prefix(), walked);
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

    Routes routes() {
        return parts.routes();
    }

    /** Returns what says how links to this app begin, or null if nothing does. */
    @Nullable
    LinkPrefixAction linkPrefix() {
        return parts.paths().linkPrefix();
    }

    /** Returns the path that a path of this app is in the whole site. */
    String below(String link) {
        String before = prefix();
        if (before.isEmpty()) {
            return link;
        }
        boolean root = link.equals("/") || link.startsWith("/?");
        return before + (root ? link.substring(1) : link);
    }

    private String prefix() {
        String made = prefix;
        if (made == null) {
            made = way.get();
            prefix = made;
        }
        return made;
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
        MountedApp mounting = nearestMounting(mount -> mount.model() == other.getClass())
                .or(() -> nearestMounting(mount -> mount.model().isInstance(other)))
                .orElse(this);
        String path = mounting.below(mounting.routes().path(other));
        return mounting.mount(other, () -> path);
    }

    /** Returns an app that is mounted here, or nothing if there is none for these variables. */
    Optional<MountedApp> child(Predicate<PathAction> wanted, Map<String, ?> variables, Request request) {
        return routes().mounts(wanted)
                .findFirst()
                .map(mount -> routes().path(mount.model(), variables))
                .flatMap(path -> mounted(request.at(this).to(path)));
    }

    /** Returns the app that a request leads to by the path of a mount, which leads nowhere else or would be no link. */
    private Optional<MountedApp> mounted(Request request) {
        Resolution<PathAction> resolution = request.walk();
        PathAction mount = Publication.pathOf(resolution);
        App child = (App) UserCode.ask(() -> mount.find(request, resolution.variables()));
        return Optional.ofNullable(child).map(app -> mount(app, () -> below(resolution.consumedPath())));
    }

    /**
     * Returns which mount is meant by a class: the one of that class, or else the one of a class that extends it, which is
     * there in its place.
     *
     * @throws IllegalArgumentException if there are several such
     */
    Predicate<PathAction> mountOf(Class<? extends App> type) {
        if (routes().mounts(mount -> mount.model() == type).findAny().isPresent()) {
            return mount -> mount.model() == type;
        }
        List<String> extending = routes().mounts(mount -> type.isAssignableFrom(mount.model()))
                .map(mount -> mount.model().getSimpleName() + " at " + mount.pattern())
                .sorted()
                .toList();
        if (extending.size() > 1) {
            throw new IllegalArgumentException("Several of the apps that "
                    + app.getClass().getSimpleName() + " mounts are a " + type.getSimpleName() + ": "
                    + String.join(", ", extending) + ". Ask for the class of one, or by its path.");
        }
        return mount -> type.isAssignableFrom(mount.model());
    }

    private Optional<MountedApp> nearestMounting(Predicate<PathAction> wanted) {
        for (MountedApp each = this; each != null; each = each.parent) {
            if (each.routes().mounts(wanted).findAny().isPresent()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}

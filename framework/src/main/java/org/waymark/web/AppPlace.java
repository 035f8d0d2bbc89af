package org.waymark.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waymark.traject.Route;

/**
 * An app type as often as a site has it: at the root, and below each path that mounts it.
 *
 * @param appType the class of the app
 * @param prefix the path that leads to it, as a template; empty for the root
 * @param mounts the paths on the way to it, from the root
 * @param parts what was committed for it
 */
record AppPlace(Class<?> appType, String prefix, List<PathAction> mounts, Parts parts) {

    /** Returns all places of a site, a mount right after what is before it. An app below itself is not entered again. */
    static List<AppPlace> of(Site site) {
        List<AppPlace> places = new ArrayList<>();
        AppPlace root = new AppPlace(site.root(), "", List.of(), site.partsOf(site.root()));
        root.enter(site, new LinkedHashSet<>(), places);
        return places;
    }

    private void enter(Site site, Set<Class<?>> way, List<AppPlace> places) {
        places.add(this);
        way.add(appType);
        for (Route<PathAction> route : routes()) {
            PathAction path = route.target();
            if (path.isMount() && !way.contains(path.model())) {
                List<PathAction> through = new ArrayList<>(mounts);
                through.add(path);
                new AppPlace(path.model(), pathOf(path), List.copyOf(through), site.partsOf(path.model()))
                        .enter(site, way, places);
            }
        }
        way.remove(appType);
    }

    /** Returns the paths of the app. */
    List<Route<PathAction>> routes() {
        return parts.routes().all();
    }

    /** Returns a path in the whole site, with the names of its variables; without those of its query. */
    String pathOf(PathAction path) {
        String own = path.isRoot() ? "" : path.pattern().toString();
        return prefix + own;
    }

    /** Returns the path of a view in the whole site. */
    String pathOf(PathAction path, String viewName) {
        String model = pathOf(path);
        return viewName.isEmpty() && !model.isEmpty() ? model : model + "/" + viewName;
    }

    /** Returns what clients are told who have to say who they are, by this app or the nearest above that can tell. */
    String challenge(Site site) {
        return way(site).stream()
                .map(type -> site.partsOf(type).identities())
                .filter(Identities::canTell)
                .findFirst()
                .map(Identities::challenge)
                .orElse("");
    }

    /** Returns the classes of the apps on the way, from this one to the root. */
    List<Class<?>> way(Site site) {
        List<Class<?>> way = new ArrayList<>();
        for (int i = mounts.size(); i > 0; i--) {
            way.add(mounts.get(i - 1).model());
        }
        way.add(site.root());
        return way;
    }

    /** Returns what a section about this place is called. */
    String title() {
        return prefix.isEmpty() ? appType.getSimpleName() : appType.getSimpleName() + ", mounted at " + prefix;
    }
}

package org.waymark.web;

import org.waymark.dectate.Registries;

/**
 * What was committed for an app type.
 *
 * @param views its views
 * @param routes its paths
 */
record Parts(Views views, Routes routes) {
    static Parts of(Registries registries) {
        return new Parts(registries.get(Views.KEY), registries.get(Paths.KEY).routes());
    }
}

package org.waymark.web;

import java.util.Set;
import org.waymark.dectate.Registries;

/**
 * What was committed for an app type.
 *
 * @param registries all that its directives wrote to
 * @param views its views
 * @param paths its paths
 * @param tweens what is wrapped around them
 * @param identities how it finds out who sends a request
 * @param permissions its permission rules
 * @param conversions what it converts text to
 * @param templates its templates
 * @param jsonDumps what its models are written as in JSON
 * @param jsonCodecs what writes and reads them
 * @param bodies how it reads the bodies of requests
 * @param provisions its settings and services
 * @param shared which of those need no app to be made
 * @param made those, once for all apps of the type
 */
record Parts(
        Registries registries,
        Views views,
        Paths paths,
        Tweens tweens,
        Identities identities,
        Permissions permissions,
        Conversions conversions,
        Templates templates,
        JsonDumps jsonDumps,
        JsonCodecs jsonCodecs,
        Bodies bodies,
        Provisions provisions,
        Set<Class<?>> shared,
        Provided made) {
    static Parts of(Registries registries) {
        return new Parts(
                registries,
                registries.get(Views.KEY),
                registries.get(Paths.KEY),
                registries.get(Tweens.KEY),
                registries.get(Identities.KEY),
                registries.get(Permissions.KEY),
                registries.get(Conversions.KEY),
                registries.get(Templates.KEY),
                registries.get(JsonDumps.KEY),
                registries.get(JsonCodecs.KEY),
                new Bodies(registries),
                registries.get(Provisions.KEY),
                registries.get(Provisions.KEY).shared(),
                new Provided());
    }

    Routes routes() {
        return paths.routes();
    }
}

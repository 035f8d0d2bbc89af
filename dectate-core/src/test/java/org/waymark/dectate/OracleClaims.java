package org.waymark.dectate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out from a case alone whether directives are at odds, so that no report is taken at its word. */
final class OracleClaims {
    private final OracleCase oracle;
    private final Map<String, Json> registrations;

    OracleClaims(OracleCase oracle) {
        this.oracle = oracle;
        this.registrations =
                oracle.json.list("registrations").stream().collect(Collectors.toMap(one -> one.text("id"), one -> one));
    }

    /** Returns the app types that declare what a problem is about. */
    List<Class<?>> declarers(Problem problem) {
        return registrations(problem).stream()
                .<Class<?>>map(one -> oracle.appType(one.text("app")))
                .distinct()
                .toList();
    }

    /** Returns whether all directives that a problem is about have an identity in common. */
    boolean shareIdentity(Problem problem) {
        return !common(problem, action -> Set.of(action.identity())).isEmpty();
    }

    /** Returns whether all of them have an identity or a discriminator in common. */
    boolean shareClaim(Problem problem) {
        return !common(problem, action -> {
                    Set<Object> claims = new HashSet<>(action.discriminators());
                    claims.add(action.identity());
                    return claims;
                })
                .isEmpty();
    }

    private interface Claims {
        Set<Object> of(OracleAction action);
    }

    /** A claim is made in a group. */
    private Set<List<Object>> common(Problem problem, Claims claims) {
        Set<List<Object>> common = null;
        for (Json registration : registrations(problem)) {
            Set<List<Object>> made = new HashSet<>();
            for (OracleAction action : oracle.actions(registration)) {
                claims.of(action)
                        .forEach(claim -> made.add(List.of(action.group().name(), claim)));
            }
            if (common == null) {
                common = made;
            } else {
                common.retainAll(made);
            }
        }
        return common == null ? Set.of() : common;
    }

    private List<Json> registrations(Problem problem) {
        List<Json> found = new ArrayList<>();
        problem.sources()
                .forEach(source -> found.add(registrations.get(source.location().className())));
        return found;
    }
}

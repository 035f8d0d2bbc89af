package org.waymark.samples.codehost.project;

import java.security.Principal;
import java.util.Optional;
import org.waymark.web.PermissionRule;

/** The rules of an app in which people have roles. */
public interface Rules {
    /** Returns what somebody is here. Who is not signed in has no name. */
    Role roleOf(Optional<String> name);

    @PermissionRule(Read.class)
    default boolean visitorsRead(Optional<Principal> who) {
        return roleOf(who.map(Principal::getName)).isAtLeast(Role.VISITOR);
    }

    @PermissionRule(Participate.class)
    default boolean visitorsParticipate(Principal who) {
        return roleOf(Optional.of(who.getName())).isAtLeast(Role.VISITOR);
    }

    @PermissionRule(Write.class)
    default boolean collaboratorsWrite(Principal who) {
        return roleOf(Optional.of(who.getName())).isAtLeast(Role.COLLABORATOR);
    }

    @PermissionRule(Administer.class)
    default boolean ownersAdminister(Principal who) {
        return roleOf(Optional.of(who.getName())).isAtLeast(Role.OWNER);
    }
}

package com.example.guestbook;

import org.waymark.web.PermissionRule;

/** Who may do what, in every app that implements this. */
interface Rules {
    /** The permission to write into the book. */
    final class Write {}

    /** The permission to take out what others wrote. */
    final class Moderate {}

    @PermissionRule(Write.class)
    default boolean membersWrite(Member member) {
        return true;
    }

    @PermissionRule(Moderate.class)
    default boolean adminsModerate(Member member) {
        return member.isAdmin();
    }
}

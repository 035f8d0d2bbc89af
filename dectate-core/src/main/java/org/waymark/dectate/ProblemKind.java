package org.waymark.dectate;

import java.util.Locale;

/** The kinds of problem that a configuration can have. Their {@linkplain #id() ids} stay the same for ever. */
public enum ProblemKind {
    /** One app type declares two actions with the same identity, or with a discriminator in common. */
    CONFLICT,
    /** Two supertypes, neither a subtype of the other, declare the same, and the app type does not decide. */
    AMBIGUOUS_INHERITANCE,
    /** A directive makes no sense where it stands: its factory, its expansion or its identity failed. */
    BAD_DIRECTIVE,
    /** An identity or a discriminator is null, can change, or is not compared by value. */
    BAD_IDENTITY,
    /** An annotation is a directive elsewhere, but not for the app type that it is used for. */
    UNKNOWN_DIRECTIVE,
    /** A directive stands on an instance member of a class that has no instances to configure. */
    NOT_STATIC,
    /** A directive set cannot be made or fails, or two unrelated sets define the same annotation. */
    BAD_DIRECTIVE_SET,
    /** Definitions of the same group contradict each other. */
    BAD_GROUP,
    /** Groups depend on each other in a circle. */
    CYCLE,
    /** A class that was found by scanning, or that is an app type, cannot be loaded or read. */
    BROKEN_CLASS,
    /** An override or a removal that was declared as such finds nothing inherited to override or remove. */
    MISSING_OVERRIDE,
    /** What a supertype declares as final is overridden or removed. */
    FINAL_OVERRIDE,
    /** A marker such as {@link Overrides} stands where no directive does. */
    LONE_MARKER,
    /** An override that was not declared as such: an error in strict mode, otherwise a finding of {@link Plan#lint()}. */
    SILENT_OVERRIDE,
    /** An override that changes nothing; a finding of {@link Plan#lint()}. */
    REDUNDANT_OVERRIDE,
    /** A declaration for an app type that is not committed; a finding of {@link Plan#lint()}. */
    UNUSED_DIRECTIVE,
    /** The configuration breaks a rule of the framework that it is for, see {@link Configuration.Builder#check}. */
    REFUSED,
    /** An action failed when it was performed. */
    ACTION_FAILED,
    /** A hook of a group failed. */
    HOOK_FAILED,
    /** A registry that a group declares could not be made. */
    REGISTRY_FAILED;

    /**
     * Returns the id as it is shown in reports, such as {@code dectate-conflict}.
     *
     * @return the id
     */
    public String id() {
        return "dectate-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

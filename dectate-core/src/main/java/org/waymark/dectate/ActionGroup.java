package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of actions: the unit in which actions conflict and override, and the unit of order and hooks.
 *
 * <p>A group is its name: two groups of one name are the same group, and what they say is taken together. So a
 * library can add a dependency to a group of another one. A group takes part in the configuration of an app type if a
 * {@link DirectiveTable#group table} names it, if an action belongs to it, or if another group that takes part depends
 * on it.
 *
 * <p>Groups are immutable; every method returns a new one.
 */
public final class ActionGroup {
    private final String name;
    private final List<ActionGroup> dependencies;
    private final List<RegistryKey<?>> registries;
    private final @Nullable Hook before;
    private final @Nullable Hook after;

    private ActionGroup(
            String name,
            List<ActionGroup> dependencies,
            List<RegistryKey<?>> registries,
            @Nullable Hook before,
            @Nullable Hook after) {
        this.name = name;
        this.dependencies = dependencies;
        this.registries = registries;
        this.before = before;
        this.after = after;
    }

    /**
     * Returns a group without dependencies and hooks.
     *
     * @param name the name, as it is shown in messages
     * @return the group
     * @throws IllegalArgumentException if the name is blank
     */
    public static ActionGroup of(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of an action group must not be blank.");
        }
        return new ActionGroup(name, List.of(), List.of(), null, null);
    }

    /**
     * Returns this group with further dependencies: their actions are performed before the actions of this one.
     *
     * @param groups the groups to come first
     * @return the group with the dependencies added
     */
    public ActionGroup dependsOn(ActionGroup... groups) {
        return new ActionGroup(name, joined(dependencies, Arrays.asList(groups)), registries, before, after);
    }

    /**
     * Returns this group with registries that exist for every app type in which the group takes part, also if no action
     * asks for them.
     *
     * @param keys the keys of the registries
     * @return the group with the registries added
     */
    public ActionGroup registries(RegistryKey<?>... keys) {
        return new ActionGroup(name, dependencies, joined(registries, Arrays.asList(keys)), before, after);
    }

    /**
     * Returns this group with a hook that runs before its actions, in place of the one that it has.
     *
     * @param hook the hook
     * @return the group with the hook
     */
    public ActionGroup before(Hook hook) {
        return new ActionGroup(name, dependencies, registries, hook, after);
    }

    /**
     * Returns this group with a hook that runs after its actions, in place of the one that it has.
     *
     * @param hook the hook
     * @return the group with the hook
     */
    public ActionGroup after(Hook hook) {
        return new ActionGroup(name, dependencies, registries, before, hook);
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    List<ActionGroup> dependencies() {
        return dependencies;
    }

    List<RegistryKey<?>> registries() {
        return registries;
    }

    @Nullable
    Hook before() {
        return before;
    }

    @Nullable
    Hook after() {
        return after;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return Collections.unmodifiableList(joined);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActionGroup group && name.equals(group.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.waymark.dectate;

import java.util.Map;
import java.util.Set;

/**
 * One thing to do when an app type is configured.
 *
 * <p>Two actions of one group with the same identity are a conflict if the same app type declares both; if a subtype
 * declares the second, it overrides the first for that subtype.
 */
public non-sealed interface Action extends Declaration {

    /**
     * Returns the group of this action: the unit in which actions conflict, and the unit of order and hooks.
     *
     * @return the group
     */
    ActionGroup group();

    /**
     * Returns what this action is about, within its group. It is compared with {@code equals} and must not change:
     * a string, an enum, a class, a record or a list of such.
     *
     * @return the identity, not null
     */
    Object identity();

    /**
     * Returns further values that no other action of the group may have in the same app type, neither as identity nor
     * as discriminator. They play no part in overriding.
     *
     * @return the discriminators; by default none
     */
    default Set<?> discriminators() {
        return Set.of();
    }

    /**
     * Returns what a query can ask of this action.
     *
     * @return the attributes; by default the components if this is a record, otherwise none
     */
    default Attributes attributes() {
        return this instanceof Record record ? Attributes.of(record) : Attributes.of(Map.of());
    }

    @Override
    default String directive() {
        return group().name();
    }

    /**
     * Performs this action for one app type. An inherited action is performed once for every app type that has it.
     *
     * @param registries the registries of the app type that is being configured
     * @throws Exception if the action cannot be performed; it is reported with the place of the directive, and nothing
     *     is committed
     */
    void perform(Registries registries) throws Exception;
}

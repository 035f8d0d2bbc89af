package org.waymark.dectate;

/**
 * A set of directives: which annotations belong to it, and what each of them declares.
 *
 * <p>Annotations know nothing of their handlers. A set is where the two meet, and the only place where they do.
 *
 * @see UseDirectives
 * @see Configuration.Builder#use
 */
@FunctionalInterface
public interface DirectiveSet {

    /**
     * Enters the directives of this set into a table.
     *
     * @param table the table of one app type
     */
    void define(DirectiveTable table);
}

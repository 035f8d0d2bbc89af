package org.waymark.traject;

/**
 * An object and where a traversal found it.
 *
 * @param context the object
 * @param path the canonical path from the root of the traversal to the object
 */
public record Place(Object context, String path) {
    /**
     * Returns the path of what a link leads to from this object on, such as a link of a mounted application.
     *
     * @param link a canonical path that begins at this object, with or without a query
     * @return the canonical path from the root of the traversal, with the same query
     */
    public String join(String link) {
        boolean here = link.equals("/") || link.startsWith("/?");
        if (path.equals("/")) {
            return link;
        }
        return path + (here ? link.substring(1) : link);
    }
}

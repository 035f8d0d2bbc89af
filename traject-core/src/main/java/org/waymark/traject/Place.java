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
     * @param link a canonical path that begins at this object
     * @return the canonical path from the root of the traversal
     */
    public String join(String link) {
        if (link.equals("/")) {
            return path;
        }
        return path.equals("/") ? link : path + link;
    }
}

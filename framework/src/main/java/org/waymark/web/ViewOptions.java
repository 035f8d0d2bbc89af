package org.waymark.web;

/** What may be said of a view that is declared in code, see {@link Declarations#view}. Immutable. */
public final class ViewOptions {
    private static final ViewOptions NONE = new ViewOptions("", "GET", void.class);

    private final String name;
    private final String method;
    private final Class<?> permission;

    private ViewOptions(String name, String method, Class<?> permission) {
        this.name = name;
        this.method = method;
        this.permission = permission;
    }

    static ViewOptions none() {
        return NONE;
    }

    /**
     * Returns these options with the name of the view, see {@link View#name()}.
     *
     * @param newName the last segment of the path
     * @return new options
     */
    public ViewOptions name(String newName) {
        return new ViewOptions(newName, method, permission);
    }

    /**
     * Returns these options with the method of HTTP that the view answers, see {@link View#method()}.
     *
     * @param newMethod the method, such as {@code POST}
     * @return new options
     */
    public ViewOptions method(String newMethod) {
        return new ViewOptions(name, newMethod, permission);
    }

    /**
     * Returns these options with the permission that it takes to see the view, see {@link View#permission()}.
     *
     * @param newPermission the permission, any class
     * @return new options
     */
    public ViewOptions permission(Class<?> newPermission) {
        return new ViewOptions(name, method, newPermission);
    }

    /** Returns what was said, as it was written. */
    @Override
    public String toString() {
        return (name.isEmpty() ? "" : ", name \"" + name + "\"")
                + (method.equals("GET") ? "" : ", method \"" + method + "\"")
                + (permission == void.class ? "" : ", permission " + permission.getSimpleName() + ".class");
    }

    String name() {
        return name;
    }

    String method() {
        return method;
    }

    Class<?> permission() {
        return permission;
    }
}

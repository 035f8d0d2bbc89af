package org.waymark.web;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings and services of one app: each is made when somebody asks for it, and once. */
final class Provided {
    /** What the methods of a class provide is looked up once: every parameter of every method asks. */
    private static final ClassValue<Set<Class<?>>> BY_CLASS = new ClassValue<>() {
        @Override
        protected Set<Class<?>> computeValue(Class<?> type) {
            return typesOf(type);
        }
    };

    /** Most apps that are mounted live for one request, and provide nothing: so this is copied when something is made. */
    private volatile Map<Key, Object> made = Map.of();

    private Set<Class<?>> inMaking = Set.of();

    /** An app may be published more than once, with other settings. */
    private record Key(Site site, Class<?> type) {}

    /** Returns whether a class is one that an app, or the class that configures it, says to provide. */
    static boolean by(Class<?> appType, Class<?> declaring, Class<?> type) {
        return BY_CLASS.get(appType).contains(type) || BY_CLASS.get(declaring).contains(type);
    }

    private static Set<Class<?>> typesOf(Class<?> type) {
        Set<Class<?>> types = new HashSet<>();
        Lineage lineage = Lineage.of(List.of(type));
        lineage.types().forEach(each -> addTypes(each, types));
        List.of(lineage.classes()).forEach(each -> addTypes(each, types));
        return Set.copyOf(types);
    }

    private static void addTypes(Class<?> type, Set<Class<?>> types) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Service.class) || method.isAnnotationPresent(Settings.class)) {
                types.add(method.getReturnType());
            }
            MethodOf generic = method.getAnnotation(MethodOf.class);
            if (generic != null) {
                types.add(generic.value());
            }
        }
    }

    /** Returns what the app that a request has come to provides of a class, or else the nearest above that does. */
    static Object nearest(Class<?> type, Request request) throws Exception {
        Object found = find(type, request);
        if (found == null) {
            throw new IllegalArgumentException("No app around here has a " + type.getName()
                    + ". Add a method with @Service or @Settings that returns one.");
        }
        return found;
    }

    /** Returns the same, or null if none of these apps provides any. */
    static @Nullable Object find(Class<?> type, Request request) throws Exception {
        for (MountedApp each = request.place(); each != null; each = each.parent()) {
            if (each.provides(type)) {
                return each.provided(type, request.at(each));
            }
        }
        return null;
    }

    /** Returns what an app has of a class; the request is one that has come to it. */
    Object get(Class<?> type, Provisions.Provision provision, Site site, Request request) throws Exception {
        Key key = new Key(site, type);
        @Nullable Object found = made.get(key);
        return found == null ? make(key, provision, request) : found;
    }

    private synchronized Object make(Key key, Provisions.Provision provision, Request request) throws Exception {
        @Nullable Object found = made.get(key);
        if (found != null) {
            return found;
        }
        if (inMaking.isEmpty()) {
            inMaking = new LinkedHashSet<>();
        }
        if (!inMaking.add(key.type())) {
            throw new IllegalStateException("Services need each other in a circle: "
                    + inMaking.stream().map(Class::getSimpleName).collect(Collectors.joining(" → ")) + " → "
                    + key.type().getSimpleName() + ". Let one of them do without.");
        }
        try {
            Object value = provision.make(request);
            Map<Key, Object> more = new HashMap<>(made);
            more.put(key, value);
            made = Map.copyOf(more);
            return value;
        } finally {
            inMaking.remove(key.type());
        }
    }
}

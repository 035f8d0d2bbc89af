package org.waymark.web;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.ConfigurationException;

/** Finds the sites and apps that are named on the command line. */
final class ToolClasses {
    private static final String MEMBER = "::";

    private ToolClasses() {}

    /**
     * Returns the subject of a name, without an app.
     *
     * @param name an app class, or {@code class::member} for a static member that is a site or an app
     */
    static ToolSubject configuration(String name) {
        if (!name.contains(MEMBER)) {
            return new ToolSubject(Site.of(appClass(name)), null, "");
        }
        Object found = member(name);
        return found instanceof Site site
                ? new ToolSubject(site, null, "")
                : new ToolSubject(Site.of(((App) found).getClass()), (App) found, "");
    }

    /** Returns a subject with an app, if one can be made. */
    static ToolSubject withApp(ToolSubject subject, @Nullable String maker) {
        if (subject.app() != null && maker == null) {
            return subject;
        }
        Class<?> root = subject.site().root();
        if (maker != null) {
            Object made = member(maker);
            if (made.getClass() != root) {
                throw new ToolException(maker + " is a " + made.getClass().getName() + ", but the site is that of "
                        + root.getName() + ". Name what makes such an app.");
            }
            return new ToolSubject(subject.site(), (App) made, "");
        }
        for (Constructor<?> constructor : root.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0 && !Modifier.isAbstract(root.getModifiers())) {
                Object made = reached(root.getName(), constructor, constructor::newInstance);
                return new ToolSubject(subject.site(), (App) made, "");
            }
        }
        return new ToolSubject(
                subject.site(),
                null,
                root.getSimpleName()
                        + " has no constructor without parameters, so no model could be looked for. Name what"
                        + " makes the app, as in --app com.example.Main::app.");
    }

    private static Class<? extends App> appClass(String name) {
        Class<?> type = load(name);
        if (!App.class.isAssignableFrom(type)) {
            throw new ToolException(name + " is no app: it does not extend " + App.class.getName() + ".");
        }
        return type.asSubclass(App.class);
    }

    /** Returns a class, which is not initialised; a nested one may be written with dots. */
    private static Class<?> load(String name) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? ToolClasses.class.getClassLoader() : context;
        String binary = name;
        while (true) {
            try {
                return Class.forName(binary, false, loader);
            } catch (ClassNotFoundException e) {
                int dot = binary.lastIndexOf('.');
                if (dot < 0) {
                    throw new ToolException(
                            "There is no class " + name + " on the class path. Write its name in full, and see that"
                                    + " -cp has all of the application.",
                            e);
                }
                binary = binary.substring(0, dot) + '$' + binary.substring(dot + 1);
            }
        }
    }

    /** Returns the value of a static member that is a site or an app. */
    private static Object member(String name) {
        int mark = name.indexOf(MEMBER);
        if (mark < 0) {
            throw new ToolException("\"" + name + "\" is no member of a class. Write it as com.example.Main::app.");
        }
        Class<?> type = load(name.substring(0, mark));
        String wanted = name.substring(mark + MEMBER.length());
        List<Member> members = Stream.<Member>concat(
                        Stream.of(type.getDeclaredMethods()).filter(method -> method.getParameterCount() == 0),
                        Stream.of(type.getDeclaredFields()))
                .filter(ToolClasses::isSubject)
                .toList();
        Member member = members.stream()
                .filter(one -> one.getName().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> new ToolException(type.getName() + " has no static field, and no static method without"
                                + " parameters, of the name " + wanted + " that is a Site or an App."
                                + (members.isEmpty() ? "" : " There is: " + String.join(", ", names(members)) + ".")));
        Object value = member instanceof Method method
                ? reached(name, method, () -> method.invoke(null))
                : reached(name, (Field) member, () -> ((Field) member).get(null));
        if (value == null) {
            throw new IllegalStateException(name + " is null.");
        }
        return value;
    }

    private static List<String> names(List<Member> members) {
        return members.stream().map(Member::getName).distinct().sorted().toList();
    }

    private static boolean isSubject(Member member) {
        Class<?> type = member instanceof Method method ? method.getReturnType() : ((Field) member).getType();
        return Modifier.isStatic(member.getModifiers()) && (type == Site.class || App.class.isAssignableFrom(type));
    }

    private static <T> T reached(String name, AccessibleObject member, Callable<T> call) {
        try {
            member.trySetAccessible();
            return call.call();
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof ConfigurationException problems) {
                throw problems;
            }
            throw new IllegalStateException(name + " failed: " + e.getTargetException(), e);
        } catch (ExceptionInInitializerError e) {
            throw new IllegalStateException(name + " failed: " + e.getException(), e);
        } catch (Exception e) {
            throw new IllegalStateException(
                    name + " cannot be reached. Make it public, or open its package to org.waymark.web.", e);
        }
    }
}

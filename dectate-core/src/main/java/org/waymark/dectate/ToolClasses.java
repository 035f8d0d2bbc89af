package org.waymark.dectate;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the classes and members that are named on the command line. */
final class ToolClasses {
    private ToolClasses() {}

    /** Returns a class, which is not initialised; a nested one may be written with dots. */
    static Class<?> load(String name) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? ToolClasses.class.getClassLoader() : context;
        for (String binary = name; ; ) {
            try {
                return Class.forName(binary, false, loader);
            } catch (ClassNotFoundException e) {
                int dot = binary.lastIndexOf('.');
                if (dot < 0) {
                    throw new ToolException(
                            "There is no class " + name
                                    + " on the class path. Write its name in full, and see that -cp has all of the application.");
                }
                binary = binary.substring(0, dot) + '$' + binary.substring(dot + 1);
            }
        }
    }

    /** Returns the plan that a static member has or makes. */
    static Plan plan(Class<?> type, String name) {
        List<Member> members = Stream.<Member>concat(
                        Stream.of(type.getDeclaredMethods()).filter(method -> method.getParameterCount() == 0),
                        Stream.of(type.getDeclaredFields()))
                .filter(ToolClasses::isConfiguration)
                .toList();
        if (members.isEmpty()) {
            throw new ToolException(type.getName() + " has no static field, and no static method without parameters,"
                    + " that is a Configuration or a Plan.");
        }
        Member member = members.stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> ToolException.unknown(
                        type.getName() + " has no configuration " + name + ".",
                        name,
                        members.stream().map(Member::getName).toList()));
        Object value = value(member);
        if (value == null) {
            throw new IllegalStateException(written(member) + " is null.");
        }
        return value instanceof Configuration configuration ? configuration.plan() : (Plan) value;
    }

    private static boolean isConfiguration(Member member) {
        Class<?> type = member instanceof Method method ? method.getReturnType() : ((Field) member).getType();
        return Modifier.isStatic(member.getModifiers()) && (type == Configuration.class || type == Plan.class);
    }

    private static @Nullable Object value(Member member) {
        try {
            ((AccessibleObject) member).trySetAccessible();
            return member instanceof Method method ? method.invoke(null) : ((Field) member).get(null);
        } catch (InvocationTargetException e) {
            throw failed(member, e.getTargetException());
        } catch (ExceptionInInitializerError e) {
            throw failed(member, e.getException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(
                    written(member) + " cannot be reached. Make it public, or open its package to org.waymark.dectate.",
                    e);
        }
    }

    private static RuntimeException failed(Member member, Throwable cause) {
        return cause instanceof ConfigurationException problems
                ? problems
                : new IllegalStateException(written(member) + " failed: " + cause, cause);
    }

    private static String written(Member member) {
        return member.getDeclaringClass().getName() + "::" + member.getName();
    }
}

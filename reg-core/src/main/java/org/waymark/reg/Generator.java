package org.waymark.reg;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Generates the classes of functions and contexts when a program is built, so that none has to be generated when it runs:
 * for native images, for places where no class can be defined, and for a start that shall not pay for it. Run it after
 * compilation:
 *
 * <pre>java -cp target/classes:... org.waymark.reg.Generator target/classes com.example.Functions</pre>
 *
 * <p>The first argument is the folder of the compiled classes. The others name classes that have the functions: all their
 * static fields and static methods without parameters that are of type {@link Dispatch} or {@link Context} count, whatever
 * their access. The classes are initialized and the methods called, as the program would do it.
 *
 * <p>The generated classes are in the packages of the functional interfaces and of the context classes. They are found by
 * their names, and used where they fit: {@link Dispatch#callMode()} and {@link Context#callMode()} tell, and
 * {@link Dispatch#explain} tells why not. One class serves all functions of an interface that look at the same arguments
 * in the same way. Classes that are there already are replaced, and the same functions give the same bytes.
 */
public final class Generator {
    private final Path folder;
    private final Map<String, byte[]> classes = new TreeMap<>();

    private Generator(Path folder) {
        this.folder = folder;
    }

    /**
     * Generates classes.
     *
     * @param arguments the folder of the compiled classes, and the names of the classes that have functions
     * @throws IOException if a file cannot be written
     * @throws RegistrationException if there is no such folder or class, if a class has no functions, if an interface or a
     *     context class does not belong to the program, or if two contexts of one class differ in what is generated
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 2) {
            throw new RegistrationException("The generator needs the folder of the compiled classes, and the names of"
                    + " classes that have functions, but got " + List.of(arguments) + ".");
        }
        if (!Files.isDirectory(Path.of(arguments[0]))) {
            throw new RegistrationException("There is no folder " + arguments[0]
                    + ": name the one that the compiler writes to, and run the generator after it.");
        }
        Generator generator = new Generator(Path.of(arguments[0]));
        for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
            generator.addFunctionsOf(load(name));
        }
        generator.write();
    }

    private static Class<?> load(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return Class.forName(name, false, loader == null ? Generator.class.getClassLoader() : loader);
        } catch (ClassNotFoundException e) {
            throw new RegistrationException("There is no class " + name
                    + ": name classes as Class.forName does, such as com.example.Outer$Nested.");
        }
    }

    private void addFunctionsOf(Class<?> holder) {
        List<Object> functions = functionsOf(holder);
        if (functions.isEmpty()) {
            throw new RegistrationException(holder.getTypeName() + " has no functions: no static field, and no static"
                    + " method without parameters, is of type Dispatch or Context.");
        }
        for (Object function : functions) {
            classesOf(function).forEach((target, bytes) -> {
                checkBelongs(target.beside());
                add(target, bytes);
            });
        }
    }

    private void add(BuildClass target, byte[] bytes) {
        byte[] before = classes.put(target.name(), bytes);
        if (before != null && !Arrays.equals(before, bytes)) {
            throw new RegistrationException("Two contexts of " + target.beside().getTypeName()
                    + " need generated classes that differ, and there can be one only: they have actions before the first"
                    + " call of different methods. Make one of them a context of a subclass.");
        }
    }

    private static List<Object> functionsOf(Class<?> holder) {
        List<Object> functions = new ArrayList<>();
        try {
            for (Field field : holder.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && isFunction(field.getType())) {
                    field.setAccessible(true);
                    add(functions, field.get(null));
                }
            }
            Method[] methods = holder.getDeclaredMethods();
            Arrays.sort(methods, Comparator.comparing(Method::getName));
            for (Method method : methods) {
                boolean counts = Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0;
                if (counts && isFunction(method.getReturnType())) {
                    method.setAccessible(true);
                    add(functions, method.invoke(null));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException | ExceptionInInitializerError e) {
            throw new RegistrationException("The functions of " + holder.getTypeName() + " cannot be read, because of "
                    + (e.getCause() == null ? e : e.getCause()) + ".");
        }
        return functions;
    }

    private static boolean isFunction(Class<?> type) {
        return type == Dispatch.class || type == Context.class;
    }

    private static void add(List<Object> functions, @Nullable Object function) {
        if (function != null) {
            functions.add(function);
        }
    }

    /** Returns the bytes of the classes that a function or a context needs. */
    static Map<BuildClass, byte[]> classesOf(Object function) {
        return function instanceof Context<?> context
                ? context.buildClasses()
                : ((Dispatch<?>) function).buildClasses();
    }

    private void checkBelongs(Class<?> type) {
        Path file = folder.resolve(type.getName().replace('.', '/') + ".class");
        if (!Files.exists(file)) {
            throw new RegistrationException(type.getTypeName() + " is not compiled into " + folder
                    + ", where its generated classes would have to be. Generate them in the build that it belongs to, or"
                    + " declare an interface of your own that extends it.");
        }
    }

    private void write() throws IOException {
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            Files.write(folder.resolve(entry.getKey().replace('.', '/') + ".class"), entry.getValue());
        }
    }
}

package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Programs that come and go in a server: each has a class loader of its own, with functions, contexts and adapters, and
 * calls functions of the server with its objects. With the system property {@code heavy} there are two hundred.
 */
class LoadersTest {
    private static final int PROGRAMS = Boolean.getBoolean("heavy") ? 200 : 20;

    private static final String TENANT = Tenant.class.getName();

    private record LabelOf(Object thing) implements Landlord.Label {}

    private final Dispatch<Landlord.Named> dispatch = Dispatch.on(Landlord.Named.class, MethodHandles.lookup())
            .matchInstance("thing", 0)
            .matchKey("key", 1, (Object key) -> key)
            .otherwise((thing, key) -> "otherwise")
            .create();

    private final Dispatch<Landlord.Named> reflective = Dispatch.on(Landlord.Named.class, MethodHandles.lookup())
            .matchInstance("thing", 0)
            .matchInstance("key", 1)
            .withoutGeneration()
            .create();

    private final Adapters adapters = Adapters.create(MethodHandles.lookup());

    /** Defines the classes of a program anew, and takes all others from where this one came from. */
    private static final class Loader extends ClassLoader {
        Loader() {
            super(LoadersTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(TENANT)) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? defined(name) : known;
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final class Host implements Landlord {
        private final List<WeakReference<Class<?>>> made;

        Host(List<WeakReference<Class<?>>> made) {
            this.made = made;
        }

        @Override
        public Dispatch<Landlord.Named> dispatch() {
            return dispatch;
        }

        @Override
        public Dispatch<Landlord.Named> reflective() {
            return reflective;
        }

        @Override
        public Adapters adapters() {
            return adapters;
        }

        @Override
        public void made(Object object) {
            made.add(new WeakReference<>(object.getClass()));
        }
    }

    /** Nothing of the program is in use when this returns. Returns its classes, its own and generated ones. */
    @SuppressWarnings("unchecked") // The class is that of the program.
    private List<WeakReference<Class<?>>> run() throws ReflectiveOperationException {
        List<WeakReference<Class<?>>> made = new ArrayList<>();
        Class<?> program = new Loader().loadClass(TENANT);
        made.add(new WeakReference<>(program));
        ((Consumer<Landlord>) program.getConstructor().newInstance()).accept(new Host(made));
        return made;
    }

    @Test
    void areForgottenWithAllTheirClasses() throws ReflectiveOperationException {
        dispatch.registerWithNext(
                next -> (thing, key) -> "all, " + next.name(thing, key), Object.class, Dispatch.any());
        reflective.register((thing, key) -> "all");
        adapters.register(Landlord.Label.class, Object.class, LabelOf::new);
        List<WeakReference<Class<?>>> made = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            made.addAll(run());
        }
        // A method handle of the JDK remembers the type that it was last adapted to, so further programs take the place
        // of
        // those that are counted.
        for (int i = 0; i < 50 && alive(made) > 0; i++) {
            run();
            System.gc();
        }
        assertThat(made).hasSizeGreaterThan(3 * PROGRAMS);
        assertThat(alive(made)).isZero();
    }

    private static long alive(List<WeakReference<Class<?>>> types) {
        return types.stream().filter(type -> !type.refersTo(null)).count();
    }
}

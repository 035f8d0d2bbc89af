package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interfaces that this module cannot see by name. */
class ForeignInterfaceTest {
    /**
     * Defines {@code interface foreign.Function extends Callable<Object>} with or without access for everybody. Its
     * static method hands out its lookup.
     */
    private static final class Foreign extends ClassLoader {
        Foreign() {
            super(ForeignInterfaceTest.class.getClassLoader());
        }

        Class<?> define(String name, boolean isPublic) {
            ClassWriter writer = new ClassWriter(0);
            writer.visit(
                    Opcodes.V17,
                    Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | (isPublic ? Opcodes.ACC_PUBLIC : 0),
                    name,
                    null,
                    "java/lang/Object",
                    new String[] {"java/util/concurrent/Callable"});
            MethodVisitor lookup = writer.visitMethod(
                    Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
                    "lookup",
                    "()Ljava/lang/invoke/MethodHandles$Lookup;",
                    null,
                    null);
            lookup.visitCode();
            lookup.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/lang/invoke/MethodHandles",
                    "lookup",
                    "()Ljava/lang/invoke/MethodHandles$Lookup;",
                    false);
            lookup.visitInsn(Opcodes.ARETURN);
            lookup.visitMaxs(1, 0);
            lookup.visitEnd();
            writer.visitEnd();
            byte[] bytes = writer.toByteArray();
            return defineClass(null, bytes, 0, bytes.length);
        }
    }

    @SuppressWarnings("unchecked") // The interface extends Callable<Object>.
    private static Dispatch<Callable<Object>> dispatch(Class<?> type, Lookup lookup) {
        Class<Callable<Object>> function = (Class<Callable<Object>>) type;
        return (lookup == null ? Dispatch.on(function) : Dispatch.on(function, lookup)).create();
    }

    @SuppressWarnings("unchecked") // As above.
    private static Callable<Object> answering(Class<?> type, Object answer) {
        return (Callable<Object>) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer);
    }

    private static Lookup lookup(Class<?> type) {
        try {
            Method method = type.getMethod("lookup");
            method.setAccessible(true);
            return (Lookup) method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class WithALookupInItsPackage {
        @ParameterizedTest
        @CsvSource({"Function,true", "Function,false", "foreign/Function,true", "foreign/Function,false"})
        void callsAreGenerated(String name, boolean isPublic) throws Exception {
            Class<?> type = new Foreign().define(name, isPublic);
            Lookup lookup = lookup(type);
            Dispatch<Callable<Object>> dispatch = dispatch(type, lookup);
            dispatch.register(answering(type, "answer"));
            assertThat(dispatch.callMode()).isEqualTo(CallMode.GENERATED);
            assertThat(dispatch.call().call()).isEqualTo("answer");
            assertThat(dispatch.call().getClass().getClassLoader()).isSameAs(type.getClassLoader());
        }
    }

    @Nested
    class WithoutALookup {
        @ParameterizedTest
        @CsvSource({"Function,true", "Function,false", "foreign/Function,true", "foreign/Function,false"})
        void callsAreReflective(String name, boolean isPublic) throws Exception {
            Class<?> type = new Foreign().define(name, isPublic);
            Dispatch<Callable<Object>> dispatch = dispatch(type, null);
            dispatch.register(answering(type, "answer"));
            assertThat(dispatch.callMode()).isEqualTo(CallMode.REFLECTIVE);
            assertThat(dispatch.call().call()).isEqualTo("answer");
        }
    }

    @Nested
    class WhoseLoaderIsLetGo {
        @Test
        void isUnloadedWithItsFunction() {
            var type = new WeakReference<>(called());
            for (int i = 0; i < 50 && !type.refersTo(null); i++) {
                System.gc();
            }
            assertThat(type.refersTo(null)).isTrue();
        }

        private static Class<?> called() {
            Class<?> type = new Foreign().define("foreign/Function", false);
            try {
                Dispatch<Callable<Object>> dispatch = dispatch(type, lookup(type));
                dispatch.register(answering(type, "answer"));
                assertThat(dispatch.call().call()).isEqualTo("answer");
                return type;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

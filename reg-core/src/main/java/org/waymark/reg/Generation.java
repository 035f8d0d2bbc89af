package org.waymark.reg;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether classes may be generated while the program runs. All other classes ask here before they load the generator. */
final class Generation {
    private static final String PROPERTY = "waymark.reg.generation";

    // Read once: a program generates classes or it does not.
    private static final @Nullable String REFUSAL =
            refusal(System.getProperty(PROPERTY, ""), Generation.class.getClassLoader());

    private Generation() {}

    /**
     * Returns why no class may be generated; null if one may.
     *
     * @param wanted whether generation was not declined
     * @param declared what could decline it, such as the function
     */
    static @Nullable String refusal(boolean wanted, String declared) {
        return wanted ? REFUSAL : declared + " was declared withoutGeneration()";
    }

    static @Nullable String refusal(String property, @Nullable ClassLoader loader) {
        if (property.toLowerCase(Locale.ROOT).equals("never")) {
            return "the system property " + PROPERTY + " is never";
        }
        try {
            Class.forName("net.bytebuddy.jar.asm.ClassWriter", false, loader);
            return null;
        } catch (ClassNotFoundException | LinkageError e) {
            return "Byte Buddy, which generates classes, is missing";
        }
    }
}

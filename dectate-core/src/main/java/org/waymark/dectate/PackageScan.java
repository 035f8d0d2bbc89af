package org.waymark.dectate;

import io.github.classgraph.AnnotationClassRef;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.PackageInfo;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes that configure app types in packages and their subpackages. It reads class files; classes that
 * configure one of the wanted app types are loaded, but not initialised. This is the only class that touches ClassGraph,
 * which costs some hundred milliseconds to load, so that those who do not scan do not pay for it.
 */
final class PackageScan {
    private final ScanRules rules;
    private final Problems problems;
    private final Map<String, Class<?>> wanted = new HashMap<>();
    private final List<Configuring> found = new ArrayList<>();

    PackageScan(ScanRules rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    List<Configuring> find(Collection<Class<?>> appTypes) {
        appTypes.forEach(appType -> wanted.put(appType.getName(), appType));
        try (ScanResult result = classGraph().scan()) {
            for (PackageInfo candidate : result.getPackageInfo()) {
                // A package is no class to ClassGraph, but what stands on it is read from its package-info.
                loadIfWanted(candidate.getName() + ".package-info", annotation(candidate), "");
            }
            for (ClassInfo candidate : result.getAllClasses()) {
                loadIfWanted(candidate.getName(), annotation(candidate), " of " + candidate.getClasspathElementURI());
            }
        }
        return found;
    }

    private void loadIfWanted(String className, @Nullable AnnotationInfo configures, String origin) {
        if (configures == null || !rules.admit(className)) {
            return;
        }
        String name = ((AnnotationClassRef) configures.getParameterValues().getValue("value")).getName();
        Class<?> appType = wanted.get(name);
        if (appType != null) {
            load(className, appType, origin);
        }
    }

    private ClassGraph classGraph() {
        ClassGraph classGraph = new ClassGraph()
                .acceptPackages(rules.packages().toArray(String[]::new))
                .enableClassInfo()
                .enableMethodInfo()
                .enableFieldInfo()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .ignoreMethodVisibility()
                .ignoreFieldVisibility();
        return rules.loader() == null ? classGraph : classGraph.overrideClassLoaders(rules.loader());
    }

    private static @Nullable AnnotationInfo annotation(PackageInfo candidate) {
        return candidate.getAnnotationInfo(Configures.class.getName());
    }

    private static @Nullable AnnotationInfo annotation(ClassInfo candidate) {
        AnnotationInfo own = candidate.getAnnotationInfo(Configures.class.getName());
        boolean byPackage = own == null && candidate.getPackageInfo() != null && carriesAnnotation(candidate);
        return byPackage ? annotation(candidate.getPackageInfo()) : own;
    }

    /** Only what may carry a directive is worth loading; annotations of the JDK are no directives. */
    private static boolean carriesAnnotation(ClassInfo candidate) {
        Stream<AnnotationInfoList> ofMembers = Stream.concat(
                candidate.getDeclaredMethodAndConstructorInfo().stream().map(method -> method.getAnnotationInfo()),
                candidate.getDeclaredFieldInfo().stream().map(field -> field.getAnnotationInfo()));
        return Stream.concat(Stream.of(candidate.getAnnotationInfo()), ofMembers)
                .flatMap(List::stream)
                .anyMatch(annotation -> !annotation.getName().startsWith("java."));
    }

    private void load(String className, Class<?> appType, String origin) {
        ClassLoader loader = rules.loader() == null ? appType.getClassLoader() : rules.loader();
        try {
            found.add(new Configuring(Class.forName(className, false, loader), appType));
        } catch (ClassNotFoundException | LinkageError e) {
            problems.add(
                    ProblemKind.BROKEN_CLASS,
                    appType,
                    className + origin + " cannot be loaded: " + e,
                    List.of(),
                    "Put what it needs on the class path, or leave it out of the scan.",
                    e);
        }
    }
}

package org.waymark.dectate;

import io.github.classgraph.AnnotationClassRef;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
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

    PackageScan(ScanRules rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    List<Configuring> find(Collection<Class<?>> appTypes) {
        Map<String, Class<?>> wanted = new HashMap<>();
        appTypes.forEach(appType -> wanted.put(appType.getName(), appType));
        List<Configuring> found = new ArrayList<>();
        try (ScanResult result = classGraph().scan()) {
            for (ClassInfo candidate : result.getAllClasses()) {
                Class<?> appType = rules.admit(candidate.getName()) ? wanted.get(configured(candidate)) : null;
                if (appType != null) {
                    load(candidate, appType, found);
                }
            }
        }
        return found;
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

    private static @Nullable String configured(ClassInfo candidate) {
        AnnotationInfo own = candidate.getAnnotationInfo(Configures.class.getName());
        if (own != null) {
            return appTypeName(own);
        }
        AnnotationInfo ofPackage = candidate.getPackageInfo() == null
                ? null
                : candidate.getPackageInfo().getAnnotationInfo(Configures.class.getName());
        return ofPackage == null || !carriesAnnotation(candidate) ? null : appTypeName(ofPackage);
    }

    private static String appTypeName(AnnotationInfo configures) {
        return ((AnnotationClassRef) configures.getParameterValues().getValue("value")).getName();
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

    private void load(ClassInfo candidate, Class<?> appType, List<Configuring> found) {
        ClassLoader loader = rules.loader() == null ? appType.getClassLoader() : rules.loader();
        try {
            found.add(new Configuring(Class.forName(candidate.getName(), false, loader), appType));
        } catch (ClassNotFoundException | LinkageError e) {
            problems.add(
                    ProblemKind.BROKEN_CLASS,
                    appType,
                    candidate.getName() + " of " + candidate.getClasspathElementURI() + " cannot be loaded: " + e,
                    List.of(),
                    "Put what it needs on the class path, or leave it out of the scan.",
                    e);
        }
    }
}

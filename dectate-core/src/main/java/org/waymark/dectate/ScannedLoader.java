package org.waymark.dectate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class loader to scan.
 *
 * @param layer the layer of modules that it loads from, or null if that is the one of the application, or none
 */
record ScannedLoader(ClassLoader loader, @Nullable ModuleLayer layer) {

    /** Returns the loaders that see what configures an app type; each module of a layer may have one of its own. */
    static List<ScannedLoader> of(Class<?> appType) {
        ModuleLayer layer = appType.getModule().getLayer();
        if (layer == null || layer == ModuleLayer.boot()) {
            return List.of(new ScannedLoader(appType.getClassLoader(), null));
        }
        return layer.modules().stream()
                .map(Module::getClassLoader)
                .distinct()
                .map(loader -> new ScannedLoader(loader, layer))
                .toList();
    }

    /** Returns whether classes of another loader are found through this one, as far as can be told. */
    boolean reaches(ClassLoader other) {
        for (ClassLoader one = loader; one != null; one = one.getParent()) {
            if (one == other) {
                return true;
            }
        }
        return false;
    }

    /** Written out, as the one that records have is costly the first time, and this is on the way of every start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScannedLoader that && loader == that.loader && layer == that.layer;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(loader);
    }
}

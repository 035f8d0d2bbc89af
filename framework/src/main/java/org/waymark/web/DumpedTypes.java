package org.waymark.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.SourcedAction;
import org.waymark.dectate.Target;

/** What models of an app are written as in JSON, as far as types tell; see {@link JsonDumps}. */
final class DumpedTypes {
    private final List<SourcedAction> dumps;

    DumpedTypes(Site site, Class<?> appType) {
        this.dumps = site.committed()
                .plan()
                .query(appType)
                .groups(DumpJsonAction.GROUP)
                .actions();
    }

    /** Returns the type of what is written for a value of a type; what is in it may be written otherwise in turn. */
    Type of(Type type) {
        Class<?> raw = raw(type);
        SourcedAction nearest = null;
        for (SourcedAction dump : dumps) {
            boolean isFor = raw != null && model(dump).isAssignableFrom(raw);
            nearest = isFor && (nearest == null || model(nearest).isAssignableFrom(model(dump))) ? dump : nearest;
        }
        return nearest == null ? type : written(nearest);
    }

    private static Class<?> model(SourcedAction dump) {
        return ((DumpJsonAction) dump.action()).model();
    }

    private static Type written(SourcedAction dump) {
        Target target = dump.source().target();
        return target == null ? Object.class : target.method().getGenericReturnType();
    }

    private static @Nullable Class<?> raw(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return raw instanceof Class<?> known ? known : null;
    }
}

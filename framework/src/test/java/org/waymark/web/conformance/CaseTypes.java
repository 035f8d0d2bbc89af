package org.waymark.web.conformance;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.web.Anybody;
import org.waymark.web.App;
import org.waymark.web.JsonCodec;
import org.waymark.web.http.HttpException;
import tools.jackson.databind.JsonNode;

/** The classes of one case, made as the case describes them: models, exceptions, permissions, identities and apps. */
final class CaseTypes extends ClassLoader {
    static final String PACKAGE = "scenario";

    private static final String CODECS = "META-INF/services/" + JsonCodec.class.getName();

    private final Map<String, Class<?>> models = new HashMap<>(Map.of("object", Object.class));
    private final Map<String, Class<?>> exceptions = new HashMap<>();
    private final Map<String, Class<?>> permissions = new HashMap<>(Map.of("Anybody", Anybody.class));
    private final Map<String, Class<?>> identities = new HashMap<>(Map.of("Identity", Identity.class));
    private final Map<String, Class<?>> apps = new HashMap<>(Map.of("App", App.class));

    CaseTypes(JsonNode data) {
        super(CaseTypes.class.getClassLoader());
        data.path("models").forEach(model -> defineModel(data, model));
        data.path("exceptions").forEach(this::defineException);
        data.path("permissions").forEach(this::definePermission);
        data.path("identities").forEach(this::defineIdentity);
        Set<String> mixins = mixins(data.path("apps"));
        data.path("apps").forEach(app -> defineApp(app, mixins));
    }

    /** Returns a class of models, or of exceptions, which can be shown too. */
    Class<?> model(String name) {
        Class<?> model = models.get(name);
        return model == null ? exception(name) : model;
    }

    boolean isModel(String name) {
        return models.containsKey(name);
    }

    Class<?> exception(String name) {
        Class<?> own = exceptions.get(name);
        if (own == null) {
            own = Faults.known(name);
        }
        if (own == null && Statuses.named(name).isPresent()) {
            int status = Statuses.named(name).get();
            own = define(qualified(name), Faults.subclass(qualified(name), HttpException.class, status));
            exceptions.put(name, own);
        }
        return found(own, "the class " + name);
    }

    Class<?> permission(String name) {
        return found(permissions.get(name), "the permission " + name);
    }

    Class<? extends Identity> identity(String name) {
        return found(identities.get(name), "the identity " + name).asSubclass(Identity.class);
    }

    Class<?> app(String name) {
        return found(apps.get(name), "the app " + name);
    }

    private static Class<?> found(Class<?> type, String what) {
        if (type == null) {
            throw new UnknownPart(what);
        }
        return type;
    }

    private void defineModel(JsonNode data, JsonNode model) {
        String name = model.get("name").asString();
        List<Class<?>> interfaces = new ArrayList<>();
        model.path("interfaces").forEach(one -> interfaces.add(model(one.asString())));
        Class<?> base = model.has("base") ? model(model.get("base").asString()) : Object.class;
        if (base.isInterface()) {
            interfaces.add(0, base);
            base = Object.class;
        }
        byte[] bytes = model.path("interface").asBoolean(false)
                ? TypeWriter.anInterface(qualified(name), interfaces)
                : TypeWriter.aClass(qualified(name), base, interfaces, newFields(model, base, pathFields(data, name)));
        models.put(name, define(qualified(name), bytes));
    }

    /** The fields that a class does not inherit. */
    private static Set<String> newFields(JsonNode type, Class<?> base, Set<String> further) {
        Set<String> fields = new LinkedHashSet<>(further);
        type.path("fields").forEach(field -> fields.add(field.asString()));
        fields.removeAll(Values.fields(base).keySet());
        return fields;
    }

    /** The fields that a path gives to a model, be they declared or not. */
    private static Set<String> pathFields(JsonNode data, String model) {
        Set<String> fields = new LinkedHashSet<>();
        for (JsonNode app : data.path("apps")) {
            for (JsonNode one : app.path("directives")) {
                if (leadsTo(one, model) && !one.has("set")) {
                    one.path("args")
                            .valueStream()
                            .filter(arg -> !PathPart.isSpecial(arg))
                            .forEach(arg -> fields.add(arg.get("name").asString()));
                }
            }
        }
        return fields;
    }

    private static boolean leadsTo(JsonNode directive, String model) {
        return directive.path("model").asString("").equals(model)
                || directive.path("cases").findValuesAsString("model").contains(model);
    }

    private void defineException(JsonNode exception) {
        String name = exception.get("name").asString();
        String base = base(exception, "Exception");
        boolean takesMessage = Faults.takesMessage(exception(base));
        Class<?> superclass = takesMessage ? exception(base) : HttpException.class;
        int status = takesMessage ? 0 : Statuses.named(base).orElse(500);
        exceptions.put(name, define(qualified(name), Faults.subclass(qualified(name), superclass, status)));
    }

    private void definePermission(JsonNode permission) {
        String name = permission.isString()
                ? permission.asString()
                : permission.get("name").asString();
        Class<?> base =
                permission.has("base") ? permission(permission.get("base").asString()) : Object.class;
        permissions.put(name, define(qualified(name), TypeWriter.aClass(qualified(name), base, List.of(), Set.of())));
    }

    private void defineIdentity(JsonNode identity) {
        String name = identity.get("name").asString();
        byte[] bytes = TypeWriter.aSubclass(
                qualified(name), identity(base(identity, "Identity")), 0, List.of(String.class, String.class));
        identities.put(name, define(qualified(name), bytes));
    }

    /** An app is a class; one that another app has as a further base is an extension, which is an interface. */
    private void defineApp(JsonNode app, Set<String> mixins) {
        String name = app.get("name").asString();
        List<Class<?>> interfaces = new ArrayList<>();
        Class<?> superclass = App.class;
        for (JsonNode one : app.get("bases")) {
            Class<?> base = app(one.asString());
            if (base.isInterface()) {
                interfaces.add(base);
            } else {
                superclass = base;
            }
        }
        byte[] bytes = mixins.contains(name)
                ? TypeWriter.anInterface(qualified(name), interfaces)
                : TypeWriter.aClass(qualified(name), superclass, interfaces, newFields(app, superclass, Set.of()));
        apps.put(name, define(qualified(name), bytes));
    }

    private static Set<String> mixins(JsonNode apps) {
        Set<String> mixins = new LinkedHashSet<>();
        for (JsonNode app : apps) {
            for (int i = 1; i < app.get("bases").size(); i++) {
                mixins.add(app.get("bases").get(i).asString());
            }
        }
        // What an interface extends is an interface.
        for (int i = apps.size() - 1; i >= 0; i--) {
            if (mixins.contains(apps.get(i).get("name").asString())) {
                apps.get(i).get("bases").forEach(base -> mixins.add(base.asString()));
            }
        }
        mixins.remove("App");
        return mixins;
    }

    private static String base(JsonNode type, String otherwise) {
        return type.path("base").asString(otherwise);
    }

    static String qualified(String name) {
        return PACKAGE + "." + name;
    }

    Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** Lets the framework find a codec for JSON here, and the other tests of the module go without. */
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return super.getResources(name.equals(CODECS) ? "conformance/codec" : name);
    }
}

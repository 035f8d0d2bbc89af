package org.waymark.web;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;

/** What writes and reads the JSON of an app: a codec that is a {@link Service}, or else the one of the class path. */
final class JsonCodecs {
    static final RegistryKey<JsonCodecs> KEY =
            RegistryKey.from("json codecs", registries -> new JsonCodecs(registries.get(Provisions.KEY)));

    private static final String FIX = "let a method with @Service return the JsonCodec that is meant.";

    private final Provisions provisions;
    private volatile @Nullable JsonCodec ofClassPath;

    private JsonCodecs(Provisions provisions) {
        this.provisions = provisions;
    }

    /**
     * Refuses an app that writes JSON and has nothing to write it by. What nobody publishes may lack it.
     *
     * @throws DirectiveException if the app has no codec, or if the class path has several and the app none of its own
     */
    static void require(Registries registries) {
        if (BoundMethod.isPublished(registries.appType())
                && !registries.get(KEY).isPresent()) {
            throw none();
        }
    }

    /**
     * Returns whether the app has a codec.
     *
     * @throws DirectiveException if the class path has several, and the app none of its own
     */
    boolean isPresent() {
        return provisions.find(JsonCodec.class) != null || found() != null;
    }

    /**
     * Returns the codec for a request that has come to the app: its own, or that of the nearest app above which has one.
     *
     * @throws DirectiveException if there is none, or if the class path has several
     */
    JsonCodec of(Request request) throws Exception {
        Object own = Provided.find(JsonCodec.class, request);
        if (own != null) {
            return (JsonCodec) own;
        }
        JsonCodec found = found();
        if (found == null) {
            throw none();
        }
        return found;
    }

    private @Nullable JsonCodec found() {
        JsonCodec found = ofClassPath;
        if (found == null) {
            found = find();
            ofClassPath = found;
        }
        return found;
    }

    /**
     * Returns the codec of the class path, where there is no app yet.
     *
     * @throws DirectiveException if there is none, or if there are several
     */
    static JsonCodec ofClassPath() {
        JsonCodec found = find();
        if (found == null) {
            throw none();
        }
        return found;
    }

    private static @Nullable JsonCodec find() {
        List<ServiceLoader.Provider<JsonCodec>> all =
                ServiceLoader.load(JsonCodec.class).stream().toList();
        if (all.size() > 1) {
            String names =
                    all.stream().map(each -> each.type().getName()).sorted().collect(Collectors.joining(", "));
            throw new DirectiveException(
                    "The class path has several JSON codecs: " + names + ". Take all but one of them away, or " + FIX);
        }
        return all.isEmpty() ? null : all.get(0).get();
    }

    private static DirectiveException none() {
        return new DirectiveException(
                "No JSON codec is present. Add org.waymark:waymark-jackson to the class path, or " + FIX);
    }
}

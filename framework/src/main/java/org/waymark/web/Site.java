package org.waymark.web;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Committed;
import org.waymark.web.http.Response;

/**
 * The configuration of an app type and of all that it mounts, directly or by others: read, checked and committed together.
 * It does not change afterwards, and publishes any number of apps.
 *
 * <p>Who has nothing to add to what the annotations say needs no site: {@link App#run} and {@link Publisher} make one.
 *
 * <pre>{@code
 * Site site = Site.builder(Notes.class)
 *         .declare(Notes.class, notes -> notes.view(Note.class, (note, request) -> note.text()))
 *         .build();
 * App.run(site, new Notes());
 * }</pre>
 */
public final class Site {
    private final Class<? extends App> root;
    private final Committed committed;
    private final SettingsOverrides overrides;
    private final Map<Class<?>, Parts> parts = new HashMap<>();
    private volatile @Nullable Response openApi;

    Site(Class<? extends App> root, Committed committed, Iterable<Class<?>> appTypes, SettingsOverrides overrides) {
        this.overrides = overrides;
        this.root = root;
        this.committed = committed;
        appTypes.forEach(type -> parts.put(type, Parts.of(committed.registries(type))));
        overrides.check(parts.values());
    }

    /**
     * Returns the site of an app type as its annotations say.
     *
     * @param root the class of the app at the root of the site
     * @return the site
     * @throws org.waymark.dectate.ConfigurationException if the configuration of the app is at fault, or that of an app
     *     that it mounts; the message lists all that is wrong
     */
    public static Site of(Class<? extends App> root) {
        return builder(root).build();
    }

    /**
     * Returns a builder of sites.
     *
     * @param root the class of the app at the root of the site
     * @return a builder
     */
    public static Builder builder(Class<? extends App> root) {
        return new Builder(root);
    }

    /**
     * Publishes an app.
     *
     * @param app the app, of the class that is at the root of this site
     * @return a handler that answers the requests to the app
     * @throws IllegalArgumentException if the app is of another class, whose configuration was not read, or if its settings
     *     are refused
     */
    public Publisher publish(App app) {
        if (app.getClass() != root) {
            throw new IllegalArgumentException("This is the site of " + root.getName() + ", but the app is a "
                    + app.getClass().getName() + ". Make a site of that class.");
        }
        parts.forEach((type, each) -> each.provisions().sections().stream()
                .filter(settings -> type == root || settings.isStatic())
                .forEach(settings -> settings.check(app, overrides, each.conversions())));
        return Publisher.of(this, app);
    }

    /**
     * Returns what was committed, for tools and tests that ask what an app is made of.
     *
     * @return the plan and the registries of all app types of the site
     */
    public Committed committed() {
        return committed;
    }

    /** Returns the OpenAPI document, which is made when somebody first asks. */
    Response openApi() {
        Response made = openApi;
        if (made == null) {
            made = OpenApi.response(this);
            openApi = made;
        }
        return made;
    }

    SettingsOverrides overrides() {
        return overrides;
    }

    Class<? extends App> root() {
        return root;
    }

    /** Returns the parts of an app type of the site. */
    Parts partsOf(Class<?> appType) {
        return Objects.requireNonNull(parts.get(appType));
    }

    /** Returns the parts of an app, which has to be of a class that is mounted, not of a subclass that nobody knows of. */
    Parts partsOf(App app) {
        Parts found = parts.get(app.getClass());
        if (found == null) {
            throw new IllegalStateException(
                    "The mounted app is a " + app.getClass().getName()
                            + ", but no mount says that it returns one, so its configuration was not read."
                            + " Let the method with @Mount return that class, or override it with one that does.");
        }
        return found;
    }

    /** Gathers what a {@link Site} is made from besides the annotations of its apps. A builder is used by one thread. */
    public static final class Builder {
        private final Class<? extends App> root;
        private final SiteInputs inputs = new SiteInputs();

        private Builder(Class<? extends App> root) {
            this.root = root;
        }

        /**
         * Declares in code what annotations would say on the methods of an app.
         *
         * @param <A> the app type
         * @param appType an app of the site, one of its supertypes, or an interface that one implements
         * @param directives declares what there is
         * @return this builder
         */
        public <A> Builder declare(Class<A> appType, Consumer<? super Declarations<A>> directives) {
            Declarations<A> declarations = new Declarations<>(appType);
            directives.accept(declarations);
            inputs.add(declarations);
            return this;
        }

        /**
         * Names classes that configure an app from outside, by directives on static methods.
         *
         * @param types classes that are annotated with {@link org.waymark.dectate.Configures}
         * @return this builder
         * @throws IllegalArgumentException if a class does not say which app it configures
         */
        public Builder classes(Class<?>... types) {
            inputs.add(types);
            return this;
        }

        /**
         * Reads settings from a file, over those of files before it, see {@link Settings}.
         *
         * @param file a file that ends in {@code .properties} or {@code .json}
         * @return this builder
         * @throws IllegalArgumentException if there is no such file, or if it cannot be read
         */
        public Builder settings(Path file) {
            inputs.addSettings(file);
            return this;
        }

        /**
         * Takes settings from environment variables, over those of files, see {@link Settings}. {@link App#run} does so
         * with those of the process.
         *
         * @param variables the variables, such as {@link System#getenv()}
         * @return this builder
         */
        public Builder environment(Map<String, String> variables) {
            inputs.addEnvironment(variables);
            return this;
        }

        /**
         * Returns the site: reads the configuration, checks and commits it.
         *
         * @return the site
         * @throws org.waymark.dectate.ConfigurationException if the configuration of an app is at fault; the message lists
         *     all that is wrong
         * @throws IllegalArgumentException if settings from outside are wrong, with all that are, or if directives are
         *     declared for an app that is no part of the site; the message says what to do
         */
        public Site build() {
            return inputs.commit(root);
        }
    }
}

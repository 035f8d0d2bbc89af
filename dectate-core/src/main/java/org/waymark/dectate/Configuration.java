package org.waymark.dectate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of one or more app types: collects what is declared, plans what to do, and does it.
 *
 * <pre>{@code
 * Configuration configuration = Configuration.builder().app(Wiki.class).scan("org.example.wiki").build();
 * Committed committed = configuration.commit();
 * Routes routes = committed.registries(Wiki.class).get(ROUTES);
 * }</pre>
 *
 * <p>There is no state outside of an instance, but for what was found by scans: names of classes, for each class loader. An
 * instance may be used by several threads.
 */
public final class Configuration {
    private final Inputs inputs;
    private @Nullable Plan plan;
    private volatile @Nullable Committed committed;

    private Configuration(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * Returns a builder of configurations.
     *
     * @return a builder without any app types
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the plan: what a commit does. It is made once.
     *
     * @return the plan
     * @throws ConfigurationException if anything is wrong, with all that is
     */
    public synchronized Plan plan() {
        Plan made = plan;
        if (made == null) {
            made = Planner.plan(inputs);
            plan = made;
        }
        return made;
    }

    /**
     * Performs the plan on fresh registries, and puts the result in force. If anything fails, what was committed before
     * stays in force as a whole.
     *
     * @return the result
     * @throws ConfigurationException if anything is wrong, with all that is
     */
    public synchronized Committed commit() {
        Committed result = Performer.perform(plan(), inputs.loggerPrefix());
        committed = result;
        return result;
    }

    /**
     * Returns the result of the last commit that succeeded.
     *
     * @return the result, or null if there is none yet
     */
    public @Nullable Committed committed() {
        return committed;
    }

    /**
     * Returns what a scan would look at, without reading or loading the classes there.
     *
     * @return the plan of the scan; it is empty if nothing is to be scanned
     */
    public ScanPlan scanPlan() {
        return new Collector(inputs, new Problems()).scanPlan();
    }

    /**
     * Returns what the scan found and what it left out. It can also be asked for if there is no {@link #plan()} because
     * something is wrong.
     *
     * @return the report; it is empty if nothing is to be scanned
     */
    public ScanReport scanReport() {
        return new Collector(inputs, new Problems()).scanReport();
    }

    /** Gathers what a {@link Configuration} is made from. A builder is used by one thread. */
    public static final class Builder {
        private final List<Class<?>> roots = new ArrayList<>();
        private final Map<Class<?>, List<DirectiveSet>> used = new HashMap<>();
        private final List<Configuring> configuring = new ArrayList<>();
        private final List<Declared> declared = new ArrayList<>();
        private final List<PlanCheck> checks = new ArrayList<>();
        private final Set<String> packages = new TreeSet<>();
        private final Set<String> ignored = new TreeSet<>();
        private final List<Path> sourceRoots = new ArrayList<>();
        private boolean ownPackages;
        private boolean tests;
        private boolean anew;
        private BrokenClasses broken = BrokenClasses.REFUSE;
        private @Nullable ClassLoader loader;
        private String loggerPrefix = "org.waymark.dectate";
        private boolean strict;

        private Builder() {}

        /**
         * Names app types to commit. The app types that they extend or implement come along.
         *
         * @param appTypes classes or interfaces
         * @return this builder
         */
        public Builder app(Class<?>... appTypes) {
            roots.addAll(List.of(appTypes));
            return this;
        }

        /**
         * Gives an app type directives, as {@link UseDirectives} does.
         *
         * @param appType the app type
         * @param set the directives
         * @return this builder
         */
        public Builder use(Class<?> appType, DirectiveSet set) {
            used.computeIfAbsent(appType, key -> new ArrayList<>()).add(set);
            return this;
        }

        /**
         * Scans packages and their subpackages for classes that are annotated with {@link Configures}. Without names, the
         * packages of the app types are scanned, also those of the app types that they extend. No class is initialised
         * by the scan. Without a call of this method nothing is scanned.
         *
         * <p>Packages are scanned once in a process, for each class loader. An archive that has an index, see
         * {@link Indexer}, is not scanned.
         *
         * @param packageNames names of packages
         * @return this builder
         */
        public Builder scan(String... packageNames) {
            packages.addAll(List.of(packageNames));
            ownPackages |= packageNames.length == 0;
            return this;
        }

        /**
         * Leaves out of the scan what has one of the given segments in its name: {@code "old"} leaves out
         * {@code org.example.old.Fixture}, but not {@code org.example.older.Fixture}. The segments of a package that is
         * itself scanned do not count.
         *
         * @param segments names of packages or classes without dots
         * @return this builder
         */
        public Builder ignore(String... segments) {
            ignored.addAll(List.of(segments));
            return this;
        }

        /**
         * Lets test classes configure any app type. Otherwise they configure app types that are test classes themselves,
         * and no others. A test class is one in a folder or jar for tests, such as {@code target/test-classes} or
         * {@code shop-tests.jar}, or below a package {@code test} or {@code tests}.
         *
         * @return this builder
         */
        public Builder withTests() {
            tests = true;
            return this;
        }

        /**
         * Says what becomes of classes that a scan finds and that cannot be read or loaded.
         *
         * @param policy what to do; {@link BrokenClasses#REFUSE} by default
         * @return this builder
         */
        public Builder onBroken(BrokenClasses policy) {
            broken = policy;
            return this;
        }

        /**
         * Scans anew, whatever was found before in this process.
         *
         * @return this builder
         */
        public Builder rescan() {
            anew = true;
            return this;
        }

        /**
         * Scans and loads with a class loader. By default these are the loaders of the app types.
         *
         * @param classLoader the class loader
         * @return this builder
         */
        public Builder classLoader(ClassLoader classLoader) {
            loader = classLoader;
            return this;
        }

        /**
         * Names classes that configure an app type from outside, without a scan.
         *
         * @param types classes that are annotated with {@link Configures}, or whose package is
         * @return this builder
         * @throws IllegalArgumentException if a class has no such annotation
         */
        public Builder classes(Class<?>... types) {
            for (Class<?> type : types) {
                Configuring found = Configuring.of(type);
                if (found == null) {
                    throw new IllegalArgumentException(type.getName()
                            + " does not say which app type it configures. Add @Configures to it or to its package.");
                }
                configuring.add(found);
            }
            return this;
        }

        /**
         * Declares in code what a directive would declare. In messages its place is that of the caller. If the app
         * type is not committed, the declaration has no effect, and {@link Plan#lint()} says so.
         *
         * @param appType the app type to configure
         * @param declaration an action, or a composite of several
         * @param intents what the declaration says of itself
         * @return this builder
         */
        public Builder declare(Class<?> appType, Declaration declaration, Intent... intents) {
            return declare(appType, declaration, Location.caller(Builder.class), intents);
        }

        /**
         * Declares in code what a directive would declare, at a given place. For those who declare on behalf of others.
         *
         * @param appType the app type to configure
         * @param declaration an action, or a composite of several
         * @param location the place to show in messages, see {@link Location#caller}
         * @param intents what the declaration says of itself
         * @return this builder
         */
        public Builder declare(Class<?> appType, Declaration declaration, Location location, Intent... intents) {
            Source source = Source.inCode(declaration, Set.copyOf(List.of(intents)), location);
            declared.add(new Declared(appType, source, declaration));
            return this;
        }

        /**
         * Takes away an inherited action, as {@link Removes} does.
         *
         * @param appType the app type that is to be without it
         * @param group the group of the action
         * @param identity the identity of the action
         * @return this builder
         */
        public Builder remove(Class<?> appType, ActionGroup group, Object identity) {
            return declare(appType, new Removal(group, identity), Location.caller(Builder.class), Intent.REMOVAL);
        }

        /**
         * Makes every override an error that does not say that it is one, with {@link Overrides} or in code with
         * {@link Intent#OVERRIDE}.
         *
         * @return this builder
         */
        public Builder strict() {
            strict = true;
            return this;
        }

        /**
         * Adds a rule that the plan has to keep. What breaks it is told together with all else that is wrong.
         *
         * @param check the rule
         * @return this builder
         */
        public Builder check(PlanCheck check) {
            checks.add(check);
            return this;
        }

        /**
         * Says where sources are, so that reports show the line of a directive itself. A source is read when it takes
         * part in a report. Sources are also looked for in what the system property
         * {@code org.waymark.dectate.sources} lists, which has the form of a class path, and in a
         * {@code -sources.jar} beside the jar of a class.
         *
         * @param roots folders or jars that have the sources of the package {@code org.example} in
         *     {@code org/example}
         * @return this builder
         */
        public Builder sources(Path... roots) {
            sourceRoots.addAll(List.of(roots));
            return this;
        }

        /**
         * Sets the prefix of the names of loggers; the name of the directive follows after a dot.
         *
         * @param prefix the prefix; {@code org.waymark.dectate} by default
         * @return this builder
         */
        public Builder logger(String prefix) {
            loggerPrefix = prefix;
            return this;
        }

        /**
         * Returns the configuration. Nothing is collected before {@link Configuration#plan()}.
         *
         * @return the configuration
         */
        public Configuration build() {
            ScanRules rules =
                    new ScanRules(Set.copyOf(packages), ownPackages, Set.copyOf(ignored), tests, broken, loader, anew);
            return new Configuration(new Inputs(
                    roots, used, configuring, declared, checks, rules, Sources.of(sourceRoots), loggerPrefix, strict));
        }
    }
}

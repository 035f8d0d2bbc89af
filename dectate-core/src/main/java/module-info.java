/**
 * Configuration as actions: collected from annotations or code, checked for conflicts, overridden by inheritance,
 * then performed in order.
 *
 * <p>A tour in the order in which the words are needed:
 * <ol>
 *   <li>An <em>app type</em> is a class or an interface that is configured. It inherits the configuration of every
 *       type that it extends or implements.
 *   <li>A {@link org.waymark.dectate.DirectiveSet} says which annotations are <em>directives</em> and what each of
 *       them declares; {@link org.waymark.dectate.UseDirectives} gives such a set to an app type.
 *   <li>A directive declares an {@link org.waymark.dectate.Action}, or a {@link org.waymark.dectate.Composite} of
 *       several. An action belongs to an {@link org.waymark.dectate.ActionGroup} and has an identity in it.
 *   <li>Beside a directive may stand what it intends: {@link org.waymark.dectate.Overrides},
 *       {@link org.waymark.dectate.Final}, {@link org.waymark.dectate.Removes}.
 *   <li>{@link org.waymark.dectate.Configuration} collects what is declared,
 *       {@link org.waymark.dectate.Configuration#plan() plans} it and
 *       {@link org.waymark.dectate.Configuration#commit() commits} it.
 *   <li>A {@link org.waymark.dectate.Plan} tells {@link org.waymark.dectate.Plan#why why} something is in force, answers
 *       a {@link org.waymark.dectate.Query}, and has findings of {@link org.waymark.dectate.Plan#lint lint}.
 *   <li>Actions write to registries, named by a {@link org.waymark.dectate.RegistryKey}; the application reads them
 *       from what was {@link org.waymark.dectate.Committed committed}.
 *   <li>The {@link org.waymark.dectate.Tool} answers the questions of a plan from the command line.
 * </ol>
 *
 * <p>Whatever is wrong is told at once by a {@link org.waymark.dectate.ConfigurationException}, with the place of
 * every directive and a way to mend it.
 */
module org.waymark.dectate {
    requires io.github.classgraph;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports org.waymark.dectate;
}

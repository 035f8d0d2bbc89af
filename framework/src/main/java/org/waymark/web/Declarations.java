package org.waymark.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Composite;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Declaration;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Intent;
import org.waymark.dectate.Location;
import org.waymark.traject.Converter;

/**
 * The directives of one app type, in code: each method does what the annotation of the same name does on a method, and
 * both make the same action. So they may stand side by side, conflict with each other, and override each other. Made by
 * {@link Site.Builder#declare}.
 *
 * <pre>{@code
 * Site site = Site.builder(Notes.class)
 *         .declare(Notes.class, notes -> notes
 *                 .path("/{name}", Note.class, (app, values, request) -> app.find(values.text("name")))
 *                 .view(Note.class, (note, request) -> note.text())
 *                 .html(Note.class, (note, request) -> note.form(), view -> view.name("edit").permission(Edit.class)))
 *         .build();
 * }</pre>
 *
 * <p>Nothing is looked up by reflection, unless a link reads its variables from a model; {@link PathOptions#variables}
 * spares that too. Messages show the line of the call.
 *
 * @param <A> the app type: an app, or an interface that is an extension of apps
 */
public final class Declarations<A> {
    private final Class<A> appType;
    private final List<Placed> placed = new ArrayList<>();

    /** What was declared, where, and what it intends. */
    private record Placed(Declaration declaration, Location location, Set<Intent> intents) {
        Placed intending(Intent intent) {
            Set<Intent> all = EnumSet.of(intent);
            all.addAll(intents);
            return new Placed(declaration, location, all);
        }
    }

    Declarations(Class<A> appType) {
        this.appType = appType;
    }

    /**
     * Returns what is declared as one declaration. For directives of your own that stand for several others:
     *
     * <pre>{@code
     * table.directive(Feed.class, (feed, target) -> Declarations.composite(Wiki.class, wiki -> wiki
     *         .path(feed.value(), FeedOf.class, (app, values, request) -> new FeedOf(app))
     *         .json(FeedOf.class, (found, request) -> found.entries())));
     * }</pre>
     *
     * @param <A> the app type
     * @param appType the app type
     * @param directives declares the parts
     * @return all parts, as a directive of your own may stand for them
     * @throws DirectiveException if a part intends something: that is for the directive to say
     */
    public static <A> Composite composite(Class<A> appType, Consumer<? super Declarations<A>> directives) {
        Declarations<A> declarations = new Declarations<>(appType);
        directives.accept(declarations);
        for (Placed part : declarations.placed) {
            if (!part.intents().isEmpty()) {
                throw new DirectiveException(
                        "The part " + part.declaration() + " says " + part.intents()
                                + ", but all parts of a directive intend what the directive does. Say it beside the directive.");
            }
        }
        return () -> declarations.placed.stream().map(Placed::declaration).toList();
    }

    Class<A> appType() {
        return appType;
    }

    /** Tells a configuration of all that was declared. */
    void addTo(Configuration.Builder configuration) {
        placed.forEach(one -> configuration.declare(
                appType, one.declaration(), one.location(), one.intents().toArray(Intent[]::new)));
    }

    /**
     * Declares what says of itself what it intends, as {@link org.waymark.dectate.Overrides},
     * {@link org.waymark.dectate.Final} and {@link org.waymark.dectate.Removes} say it beside an annotation:
     *
     * <pre>{@code
     * notes.intending(Intent.OVERRIDE, own -> own.tween("origin", (request, next) -> next.handle(request)));
     * }</pre>
     *
     * <p>What takes an inherited directive away only says which one is meant; its function is never called.
     *
     * @param intent what is intended
     * @param directives declares what intends it
     * @return these declarations
     */
    public Declarations<A> intending(Intent intent, Consumer<? super Declarations<A>> directives) {
        Declarations<A> declarations = new Declarations<>(appType);
        directives.accept(declarations);
        declarations.placed.forEach(one -> placed.add(one.intending(intent)));
        return this;
    }

    /**
     * Declares a path, see {@link Path}. Its variables are text.
     *
     * @param <M> the type of the models
     * @param path the pattern of the path
     * @param model the class of the models
     * @param finder finds a model
     * @return these declarations
     */
    public <M> Declarations<A> path(String path, Class<M> model, Finder<? super A, ? extends M> finder) {
        return path(path, model, finder, UnaryOperator.identity());
    }

    /**
     * Declares a path, see {@link Path}.
     *
     * @param <M> the type of the models
     * @param path the pattern of the path
     * @param model the class of the models
     * @param finder finds a model
     * @param options says more of the path
     * @return these declarations
     */
    public <M> Declarations<A> path(
            String path, Class<M> model, Finder<? super A, ? extends M> finder, UnaryOperator<PathOptions<M>> options) {
        PathOptions<M> chosen = options.apply(PathOptions.none());
        return add(
                "path",
                "\"" + path + "\", " + named(model),
                place -> PathCode.path(path, model, bound(finder), chosen, place));
    }

    /**
     * Declares a section of settings, see {@link Settings}.
     *
     * @param <T> the type of the section
     * @param section the name of the section
     * @param type the record that the section is
     * @param defaults returns the section as the app has it by default
     * @return these declarations
     */
    public <T extends Record> Declarations<A> settings(
            String section, Class<T> type, Function<? super A, ? extends T> defaults) {
        return add(
                "settings",
                "\"" + section + "\", " + named(type),
                place -> new SettingsAction(
                        SettingsSection.of(section, type), app -> defaults.apply(appType.cast(app)), false));
    }

    /**
     * Declares what makes a service, see {@link Service}.
     *
     * @param <T> the type of the service
     * @param type the class of the service
     * @param maker makes the service, once and for all requests
     * @return these declarations
     */
    public <T> Declarations<A> service(Class<T> type, ServiceMaker<? super A, ? extends T> maker) {
        BoundMethod bound =
                BoundMethod.of((request, subject) -> maker.make(appType.cast(request.app()), Services.around(request)));
        return add("service", named(type), place -> new ServiceAction(type, List.of(App.class), bound));
    }

    /**
     * Declares a method of a generic function, see {@link MethodOf}.
     *
     * @param <F> the type of the function
     * @param function the function: a functional interface, of which one parameter is the {@link Request}
     * @param method what the function does for arguments of these classes; its request has come to the app
     * @param classes the classes of the arguments, in order, without the request
     * @return these declarations
     */
    public <F> Declarations<A> methodOf(Class<F> function, F method, Class<?>... classes) {
        List<Class<?>> taken = List.of(classes);
        return add(
                "methodOf",
                Stream.concat(Stream.of(function), taken.stream())
                        .map(Declarations::named)
                        .collect(Collectors.joining(", ")),
                place -> MethodAction.of(function, method, taken, place));
    }

    /**
     * Declares how text is converted to a class and back, see {@link Converts}.
     *
     * @param <T> the type of the values
     * @param type the class of the values
     * @param converter converts text and values
     * @return these declarations
     */
    public <T> Declarations<A> converts(Class<T> type, Converter<T> converter) {
        return add("converts", named(type), place -> new ConvertAction(type, converter));
    }

    /**
     * Declares where apps are mounted, see {@link Mount}. The variables of the path are text.
     *
     * @param <M> the type of the mounted apps
     * @param path the pattern of the path
     * @param app the class of the mounted apps
     * @param finder finds an app
     * @return these declarations
     */
    public <M extends App> Declarations<A> mount(String path, Class<M> app, Finder<? super A, ? extends M> finder) {
        return mount(path, app, finder, UnaryOperator.identity());
    }

    /**
     * Declares where apps are mounted, see {@link Mount}.
     *
     * @param <M> the type of the mounted apps
     * @param path the pattern of the path
     * @param app the class of the mounted apps
     * @param finder finds an app
     * @param options says more of the path
     * @return these declarations
     */
    public <M extends App> Declarations<A> mount(
            String path, Class<M> app, Finder<? super A, ? extends M> finder, UnaryOperator<PathOptions<M>> options) {
        PathOptions<M> chosen = options.apply(PathOptions.none());
        return add(
                "mount",
                "\"" + path + "\", " + named(app),
                place -> PathCode.mount(path, app, bound(finder), chosen, place));
    }

    /**
     * Declares in which app the paths of models are, see {@link DeferLinks}.
     *
     * @param <M> the type of the models
     * @param model the class of the models
     * @param place returns the app, or null if there is none
     * @return these declarations
     */
    public <M> Declarations<A> deferLinks(Class<M> model, RequestFunction<? super M, ? extends @Nullable App> place) {
        return add("deferLinks", named(model), location -> new DeferAction(model, bound(model, place), location));
    }

    /**
     * Declares in which app the paths of models are that are not at hand, see {@link DeferClassLinks}.
     *
     * @param model the class of the models
     * @param place returns the app for the variables of a link, or null if there is none
     * @return these declarations
     */
    public Declarations<A> deferClassLinks(
            Class<?> model, RequestFunction<? super Map<String, ?>, ? extends @Nullable App> place) {
        // A Map of Strings is all that a link of a class is given.
        @SuppressWarnings("unchecked")
        BoundMethod bound = BoundMethod.of((request, subject) -> place.apply((Map<String, ?>) subject, request));
        return add("deferClassLinks", named(model), location -> new DeferClassAction(model, bound, location));
    }

    /**
     * Declares what links to models of the app begin with, see {@link LinkPrefix}.
     *
     * @param prefix returns the text
     * @return these declarations
     */
    public Declarations<A> linkPrefix(RequestFunction<? super A, String> prefix) {
        return add("linkPrefix", "", location -> new LinkPrefixAction(boundToApp(prefix), location));
    }

    /**
     * Declares a view that sends text, see {@link View}.
     *
     * @param <M> the type of the models
     * @param model the class of the models; that of the app for a view of the app itself
     * @param view answers a request for a model
     * @return these declarations
     */
    public <M> Declarations<A> view(Class<M> model, RequestFunction<? super M, ? extends @Nullable Object> view) {
        return view(model, view, UnaryOperator.identity());
    }

    /**
     * Declares a view that sends text, see {@link View}.
     *
     * @param <M> the type of the models
     * @param model the class of the models; that of the app for a view of the app itself
     * @param view answers a request for a model
     * @param options says more of the view
     * @return these declarations
     */
    public <M> Declarations<A> view(
            Class<M> model,
            RequestFunction<? super M, ? extends @Nullable Object> view,
            UnaryOperator<ViewOptions> options) {
        return add("view", model, view, options, StandardRenderer.TEXT);
    }

    /**
     * Declares a view that sends HTML, see {@link Html}.
     *
     * @param <M> the type of the models
     * @param model the class of the models; that of the app for a view of the app itself
     * @param view answers a request for a model
     * @return these declarations
     */
    public <M> Declarations<A> html(Class<M> model, RequestFunction<? super M, ? extends @Nullable Object> view) {
        return html(model, view, UnaryOperator.identity());
    }

    /**
     * Declares a view that sends HTML, see {@link Html}.
     *
     * @param <M> the type of the models
     * @param model the class of the models; that of the app for a view of the app itself
     * @param view answers a request for a model
     * @param options says more of the view
     * @return these declarations
     */
    public <M> Declarations<A> html(
            Class<M> model,
            RequestFunction<? super M, ? extends @Nullable Object> view,
            UnaryOperator<ViewOptions> options) {
        return add("html", model, view, options, StandardRenderer.HTML);
    }

    /**
     * Declares a view that sends HTML made by a template, see {@link Html#template()}.
     *
     * @param <M> the type of the models
     * @param model the class of the models; that of the app for a view of the app itself
     * @param template the name of the template
     * @param view returns what the template shows: a record or a {@link java.util.Map}
     * @return these declarations
     */
    public <M> Declarations<A> html(
            Class<M> model, String template, RequestFunction<? super M, ? extends @Nullable Object> view) {
        return html(model, template, view, UnaryOperator.identity());
    }

    /**
     * Declares a view that sends HTML made by a template, see {@link Html#template()}.
     *
     * @param <M> the type of the models
     * @param model the class of the models; that of the app for a view of the app itself
     * @param template the name of the template
     * @param view returns what the template shows: a record or a {@link java.util.Map}
     * @param options says more of the view
     * @return these declarations
     */
    public <M> Declarations<A> html(
            Class<M> model,
            String template,
            RequestFunction<? super M, ? extends @Nullable Object> view,
            UnaryOperator<ViewOptions> options) {
        return add("html", model, view, options, Renderer.html(template));
    }

    /**
     * Declares where templates are, see {@link TemplateFolder}.
     *
     * @param folder a folder of the file system; templates are read again when they change
     * @return these declarations
     */
    public Declarations<A> templateFolder(java.nio.file.Path folder) {
        return templateFolder(new TemplateFolders.Files(folder));
    }

    /**
     * Declares where templates are, see {@link TemplateFolder}.
     *
     * @param beside the class that the folder is beside
     * @param folder the folder on the class path, counted from the top if it begins with a slash
     * @return these declarations
     */
    public Declarations<A> templateFolder(Class<?> beside, String folder) {
        return templateFolder(new TemplateFolders.Resources(beside, folder));
    }

    private Declarations<A> templateFolder(TemplateFolders.Folder folder) {
        return add("templateFolder", folder.toString(), place -> new TemplateFolderAction(folder));
    }

    /**
     * Declares what renders templates, see {@link Renders}.
     *
     * @param ending how the names of the templates end, with the dot
     * @param engine makes the engine
     * @return these declarations
     */
    public Declarations<A> renders(String ending, Function<TemplateFolders, TemplateEngine> engine) {
        return add("renders", "\"" + ending + "\"", place -> new RendersAction(ending, engine));
    }

    /**
     * Declares a view that sends JSON, see {@link Json}.
     *
     * @param <M> the type of the models
     * @param model the class of the models; that of the app for a view of the app itself
     * @param view answers a request for a model
     * @return these declarations
     */
    public <M> Declarations<A> json(Class<M> model, RequestFunction<? super M, ? extends @Nullable Object> view) {
        return json(model, view, UnaryOperator.identity());
    }

    /**
     * Declares a view that sends JSON, see {@link Json}.
     *
     * @param <M> the type of the models
     * @param model the class of the models; that of the app for a view of the app itself
     * @param view answers a request for a model
     * @param options says more of the view
     * @return these declarations
     */
    public <M> Declarations<A> json(
            Class<M> model,
            RequestFunction<? super M, ? extends @Nullable Object> view,
            UnaryOperator<ViewOptions> options) {
        return add("json", model, view, options, StandardRenderer.JSON);
    }

    /**
     * Declares what models are written as in JSON, see {@link DumpJson}.
     *
     * @param <M> the type of the models
     * @param model the class of the models
     * @param dump returns what the codec knows
     * @return these declarations
     */
    public <M> Declarations<A> dumpJson(Class<M> model, RequestFunction<? super M, ? extends Object> dump) {
        return add("dumpJson", named(model), place -> new DumpJsonAction(model, bound(model, dump), place));
    }

    /**
     * Declares what tells views apart, see {@link Predicate}. Views that state no value answer for any.
     *
     * @param <V> the type of the values
     * @param name the name of the predicate
     * @param type the class of the values
     * @param value returns the value for a model and a request
     * @return these declarations
     */
    public <V> Declarations<A> predicate(
            String name, Class<V> type, RequestFunction<Object, ? extends @Nullable V> value) {
        return predicate(name, type, value, UnaryOperator.identity());
    }

    /**
     * Declares what tells views apart, see {@link Predicate}.
     *
     * @param <V> the type of the values
     * @param name the name of the predicate
     * @param type the class of the values
     * @param value returns the value for a model and a request
     * @param options says more of the predicate
     * @return these declarations
     */
    public <V> Declarations<A> predicate(
            String name,
            Class<V> type,
            RequestFunction<Object, ? extends @Nullable V> value,
            UnaryOperator<PredicateOptions<V>> options) {
        PredicateOptions<V> chosen = options.apply(PredicateOptions.none());
        return add(
                "predicate",
                "\"" + name + "\", " + named(type),
                place -> PredicateAction.of(name, type, bound(Object.class, value), chosen, place));
    }

    /**
     * Declares what answers where a predicate leaves no view, see {@link PredicateFallback}.
     *
     * @param predicate the name of the predicate
     * @param view answers a request for a model
     * @return these declarations
     */
    public Declarations<A> predicateFallback(
            String predicate, RequestFunction<Object, ? extends @Nullable Object> view) {
        return add(
                "predicateFallback",
                "\"" + predicate + "\"",
                place -> new FallbackAction(predicate, Object.class, ViewMethod.fallback(bound(Object.class, view))));
    }

    /**
     * Declares how the app tells who sends a request, see {@link Identify}.
     *
     * @param challenge what the client is told when it has to say who it is, see {@link Identify#challenge()}
     * @param identity returns who it is, or null for somebody unknown
     * @return these declarations
     */
    public Declarations<A> identify(
            String challenge, RequestFunction<? super A, ? extends @Nullable Principal> identity) {
        return add(
                "identify",
                "\"" + challenge + "\"",
                place -> new IdentifyAction(boundToApp(identity), challenge, false));
    }

    /**
     * Declares how the app tells who sends a request, see {@link Identify}.
     *
     * @param policy tells who it is
     * @return these declarations
     */
    public Declarations<A> identify(IdentityPolicy policy) {
        return add(
                "identify",
                policy.getClass().getSimpleName(),
                place -> new IdentifyAction(BoundMethod.of((request, subject) -> policy), policy.challenge(), false));
    }

    /**
     * Declares whether identities are to be believed, see {@link VerifyIdentity}.
     *
     * @param <I> the type of the identities
     * @param identity the class of the identities
     * @param judge returns whether one is to be believed
     * @return these declarations
     */
    public <I extends Principal> Declarations<A> verifyIdentity(
            Class<I> identity, RequestFunction<? super I, Boolean> judge) {
        return add(
                "verifyIdentity", named(identity), place -> new VerifyAction(identity, bound(identity, judge), place));
    }

    /**
     * Declares whether everybody has a permission, those included who are unknown, see {@link PermissionRule}.
     *
     * @param <M> the type of the models
     * @param permission the permission
     * @param model the class of the models; {@code Object.class} for all
     * @param rule returns whether it is permitted
     * @return these declarations
     */
    public <M> Declarations<A> permissionRule(
            Class<?> permission, Class<M> model, RequestFunction<? super M, Boolean> rule) {
        return permissionRule(permission, Object.class, model, bound(model, rule));
    }

    /**
     * Declares whether identities of a class have a permission, see {@link PermissionRule}.
     *
     * @param <I> the type of the identities
     * @param <M> the type of the models
     * @param permission the permission
     * @param identity the class of the identities
     * @param model the class of the models; {@code Object.class} for all
     * @param rule returns whether it is permitted
     * @return these declarations
     */
    public <I extends Principal, M> Declarations<A> permissionRule(
            Class<?> permission, Class<I> identity, Class<M> model, Rule<? super I, ? super M> rule) {
        BoundMethod bound = BoundMethod.of(
                (request, subject) -> rule.permits(request.access().someone(identity), model.cast(subject), request));
        return permissionRule(permission, identity, model, bound);
    }

    private Declarations<A> permissionRule(Class<?> permission, Class<?> identity, Class<?> model, BoundMethod rule) {
        PermissionAction.Identity about = new PermissionAction.Identity(identity, model, permission);
        return add(
                "permissionRule",
                named(permission) + ", " + named(identity) + ", " + named(model),
                place -> new PermissionAction(about, rule, place));
    }

    /**
     * Declares what is wrapped around all that the app does, see {@link Tween}.
     *
     * @param name the name of the tween
     * @param tween handles a request
     * @return these declarations
     */
    public Declarations<A> tween(String name, TweenFunction tween) {
        return tween(name, tween, UnaryOperator.identity());
    }

    /**
     * Declares what is wrapped around all that the app does, see {@link Tween}.
     *
     * @param name the name of the tween
     * @param tween handles a request
     * @param options says more of the tween
     * @return these declarations
     */
    public Declarations<A> tween(String name, TweenFunction tween, UnaryOperator<TweenOptions> options) {
        TweenOptions chosen = options.apply(TweenOptions.none());
        return add("tween", "\"" + name + "\"" + chosen, place -> new TweenAction(
                        name, chosen.over(), chosen.under(), tween, place)
                .inOrder());
    }

    /**
     * Declares what a directive of your own declares.
     *
     * @param declaration an action, or a composite of several
     * @return these declarations
     */
    public Declarations<A> declare(Declaration declaration) {
        placed.add(new Placed(declaration, caller(), Set.of()));
        return this;
    }

    private <M> Declarations<A> add(
            String directive,
            Class<M> model,
            RequestFunction<? super M, ? extends @Nullable Object> view,
            UnaryOperator<ViewOptions> options,
            Renderer renderer) {
        ViewOptions chosen = options.apply(ViewOptions.none());
        return add(
                directive,
                named(model) + chosen,
                place -> ViewMethod.action(
                        isApp(model) ? ViewMethod.APP_ITSELF : model,
                        chosen.traits(),
                        bound(model, view),
                        renderer,
                        place));
    }

    /** Returns whether a class is that of the app itself, or of an app that it extends. */
    private boolean isApp(Class<?> model) {
        return model == appType || (App.class.isAssignableFrom(model) && model.isAssignableFrom(appType));
    }

    private Declarations<A> add(String directive, String members, DeclarationAt declaration) {
        Location location = caller();
        placed.add(new Placed(
                new CodeDirective(directive, directive + "(" + members + ")", () -> declaration.at(location)),
                location,
                Set.of()));
        return this;
    }

    /** Makes what was declared at a place. */
    @FunctionalInterface
    private interface DeclarationAt {
        Declaration at(Location place);
    }

    private static Location caller() {
        return Location.caller(Declarations.class);
    }

    private static String named(Class<?> type) {
        return type.getSimpleName() + ".class";
    }

    private static <M> BoundMethod bound(Class<M> model, RequestFunction<? super M, ?> function) {
        return BoundMethod.of((request, subject) -> function.apply(model.cast(subject), request));
    }

    private BoundMethod boundToApp(RequestFunction<? super A, ?> function) {
        return BoundMethod.of((request, subject) -> function.apply(appType.cast(request.app()), request));
    }

    private BoundMethod bound(Finder<? super A, ?> finder) {
        return BoundMethod.of(
                (request, values) -> finder.find(appType.cast(request.app()), (PathValues) values, request));
    }
}

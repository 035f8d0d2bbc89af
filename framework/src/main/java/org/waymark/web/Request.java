package org.waymark.web;

import java.net.InetAddress;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.RegistryKey;
import org.waymark.traject.QueryParameters;
import org.waymark.traject.Resolution;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Preconditions;
import org.waymark.web.http.Response;

/** A request on its way through an app. Given to paths and views that ask for it. */
public final class Request {
    private final MountedApp place;
    private final HttpRequest http;
    private final Exchange exchange;
    private final String viewName;
    /** What the app above has left over of the path, or null if this is the app that is published. */
    private final @Nullable Resolution<PathAction> above;
    /** What another view asks for, or null if it is the request from outside that asks. */
    private final @Nullable Map<String, ?> asked;

    /** Makes a request that has come to the app that is published. */
    Request(MountedApp root, HttpRequest http) {
        this(root, http, new Exchange(http), "", null, null);
    }

    private Request(
            MountedApp place,
            HttpRequest http,
            Exchange exchange,
            String viewName,
            @Nullable Resolution<PathAction> above,
            @Nullable Map<String, ?> asked) {
        this.place = place;
        this.http = http;
        this.exchange = exchange;
        this.viewName = viewName;
        this.above = above;
        this.asked = asked;
    }

    /** Returns this request as it comes to an app that is mounted where a path led to. */
    Request into(MountedApp mounted, Resolution<PathAction> resolution) {
        return new Request(mounted, http, exchange, "", resolution, null);
    }

    /** Returns this request with the name of the view that it asks for. */
    Request withView(String name) {
        return new Request(place, http, exchange, name, above, asked);
    }

    /** Returns this request as it asks for a view by name in an app, whatever was asked for from outside. */
    Request asking(MountedApp other, String name, Map<String, ?> values) {
        return new Request(other, http, exchange, name, above, values);
    }

    /** Returns this request as another app sees it. */
    Request at(MountedApp other) {
        return other == place ? this : new Request(other, http, exchange, viewName, above, asked);
    }

    /** Returns what the same client would ask for by a path in the app that the request has come to. */
    Request to(String path) {
        return new Request(place, http.to("GET", path), exchange, "", null, null);
    }

    MountedApp place() {
        return place;
    }

    Exchange exchange() {
        return exchange;
    }

    HttpRequest http() {
        return http;
    }

    /** Returns whether the request has come to the app that is published, and to none that is mounted. */
    boolean isAtRoot() {
        return above == null;
    }

    /** Resolves the path within the app that the request has come to. */
    Resolution<PathAction> walk() {
        return above == null ? place.resolve(http.path()) : place.resolveRest(above);
    }

    /** Returns the method that views are found by; another view asks to be shown something. */
    String methodOfView() {
        return asked == null ? Views.methodFor(http) : "GET";
    }

    /** Returns the values of predicates that another view asks for, or null if the request from outside has them. */
    @Nullable
    Map<String, ?> asked() {
        return asked;
    }

    /** Returns who sends the request, and what that may do. */
    Access access() {
        return new Access(this);
    }

    /** {@return the app that the request has come to: the one that is published, or one that is mounted in it} */
    public App app() {
        return place.app();
    }

    /**
     * Returns the nearest app of a type: the app that the request has come to, or one that it is mounted in.
     *
     * @param <T> the type of the app
     * @param type the class of the app; {@code App.class} is the app that the request has come to
     * @return the app, or nothing if the request came by no such app
     */
    public <T extends App> Optional<T> app(Class<T> type) {
        return place.nearest(type);
    }

    /**
     * Returns a section of settings, of the app that the request has come to, or of the nearest that it is mounted in.
     *
     * @param <T> the type of the section
     * @param type the record that the section is, see {@link Settings}
     * @return the section, with all that overrides it
     * @throws IllegalArgumentException if there is no such section
     */
    public <T extends Record> T settings(Class<T> type) {
        return type.cast(UserCode.ask(() -> Provided.nearest(type, this)));
    }

    /**
     * {@return a service of the app that the request has come to, or of the nearest that it is mounted in}
     *
     * @param <T> the type of the service
     * @param type the class that the method with {@link Service} returns
     * @throws IllegalArgumentException if there is no such service
     */
    public <T> T service(Class<T> type) {
        return type.cast(UserCode.ask(() -> Provided.nearest(type, this)));
    }

    /**
     * {@return what the directives of the app that the request has come to wrote to a registry} For directives of your own.
     *
     * @param <T> the type of the registry
     * @param key the key of the registry
     */
    public <T> T registry(RegistryKey<T> key) {
        return place.registry(key);
    }

    /** {@return the method, as it was sent, such as {@code GET}} */
    public String method() {
        return http.method();
    }

    /** {@return the path, as it was sent, percent-encoded} */
    public String path() {
        return http.path();
    }

    /** {@return the name of the view that is asked for, decoded; empty for the path of the model itself} */
    public String viewName() {
        return viewName;
    }

    /** {@return the headers} */
    public Headers headers() {
        return http.headers();
    }

    /** {@return whether nobody on the way could read the request, see {@link HttpRequest#secure}} */
    public boolean secure() {
        return http.secure();
    }

    /** {@return the address of who sent the request, see {@link HttpRequest#remote}} */
    public InetAddress remote() {
        return http.remote();
    }

    /** {@return the parameters of the query, none if there is no query; a malformed one is answered with 400} */
    public QueryParameters query() {
        return exchange.query(http);
    }

    /** {@return the body, to be read} */
    public RequestBody body() {
        return new RequestBody(exchange.body(http), this);
    }

    /** {@return the fields of the form that the body is, see {@link RequestBody#form}} */
    public QueryParameters form() {
        return body().form();
    }

    /**
     * Returns who sends the request, as far as the app can tell; see {@link Identify}.
     *
     * @param <I> the type of the identity
     * @param type the class of the identity; {@code Principal.class} is for any
     * @return the identity, or nothing if it is somebody unknown, or of another class
     */
    public <I extends Principal> Optional<I> identity(Class<I> type) {
        return access().identity(type);
    }

    /**
     * Returns whether who sends the request has a permission, so that a page offers only what can be done.
     *
     * @param permission the permission
     * @param model what it is for
     * @return what the {@link PermissionRule} of the app that the request has come to says
     */
    public boolean permits(Class<?> permission, Object model) {
        return access().permits(permission, model);
    }

    /**
     * Makes the client tell who it is from now on, if this request succeeds; see {@link IdentityPolicy#remember}.
     *
     * @param identity who it is
     * @throws UnsupportedOperationException if the app tells by something that the client was not told, such as a password
     */
    public void remember(Principal identity) {
        access().remember(identity);
    }

    /**
     * Makes the client forget who it is, if this request succeeds; see {@link IdentityPolicy#forget}.
     *
     * @throws UnsupportedOperationException if the app tells by something that the client was not told, such as a password
     */
    public void forget() {
        access().forget();
    }

    /**
     * Returns what the view of a model returns, so that views can be made of others. No permission is asked for, since it
     * is the view that asks and not a stranger; {@linkplain View#internal() internal} views are found too.
     *
     * @param model the model
     * @return what the method returned that is its view, before anything was rendered; null if there is none
     */
    public @Nullable Object view(Object model) {
        return view(model, "");
    }

    /**
     * {@return what a view of a model returns, see {@link #view(Object)}}
     *
     * @param model the model
     * @param viewName the name of the view; empty for the one at the path of the model itself
     */
    public @Nullable Object view(Object model, String viewName) {
        return view(model, viewName, Map.of());
    }

    /**
     * Returns what a view of a model returns; see {@link #view(Object)}. It is one for {@code GET}, found in the app that
     * the request has come to, or else in the app that the links of the model are {@linkplain DeferLinks left to}.
     *
     * @param model the model
     * @param viewName the name of the view; empty for the one at the path of the model itself
     * @param predicates values of the app's own predicates, by name, of the types that they return; those left out have
     *     the value of views that state none
     * @return what the method returned that is the view, before anything was rendered; null if there is none
     */
    public @Nullable Object view(Object model, String viewName, Map<String, ?> predicates) {
        return UserCode.ask(() -> Viewing.result(this, model, viewName, predicates));
    }

    /**
     * Returns what a template of the app shows, such as what {@code request.at(site)} has around the pages of all apps. A view
     * that shows its own result by a template names it instead, see {@link Html#template}.
     *
     * @param template the name of the template
     * @param values what it may show by name: the components of a record, or the entries of a map
     * @return the HTML
     * @throws IllegalArgumentException if the app has no such template, or nothing that renders it
     */
    public Markup render(String template, Object values) {
        return UserCode.ask(() -> place.templates().render(template, values, this));
    }

    /**
     * Returns the model that a path leads to in the app that the request has come to, or in one that it mounts. In the app at
     * the root this is the opposite of a link; for one that leads to another app, resolve it {@link #at} the
     * {@linkplain Apps#root() root}.
     *
     * @param path the path and query, percent-encoded, beginning with a slash: that of a model, without the name of a view,
     *     counted from this app. The base that links have before theirs may be there, see {@link HttpRequest#base()}
     * @return the model, or nothing if the path leads to none
     * @throws IllegalArgumentException if it does not begin with a slash
     */
    public Optional<Object> resolve(String path) {
        return UserCode.ask(() -> Publication.resolve(to(Linking.withoutBase(path, http))));
    }

    /** {@return what the client takes a thing to be that it changes, to be checked before that is done} */
    public Preconditions preconditions() {
        return Preconditions.of(http);
    }

    /**
     * Has the response changed if this request succeeds: if it is answered with a status below 400, and nothing was thrown.
     * Changes are made in the order in which they were asked for, once the view has answered; what a tween asks for that
     * answers itself, or that has gone on already, is done to what it answers. What a view of an exception asks for is done to
     * what it answers in any case.
     *
     * @param change changes the response
     */
    public void after(UnaryOperator<Response> change) {
        exchange.afterwards().add(change);
    }

    /**
     * Returns the path of a model: the way back from an object to where it is published. The model is one of the app that
     * the request has come to, see {@link #at}, or an app that it came by, or one that is mounted by one of those.
     *
     * @param model the model
     * @return the path and query, percent-encoded, beginning with a slash
     * @throws org.waymark.traject.LinkException if no path leads to such a model
     */
    public String link(Object model) {
        return link(model, "");
    }

    /**
     * {@return the path of a view of a model, see {@link #link(Object)}}
     *
     * @param model the model
     * @param viewName the name of the view; empty for the path of the model itself
     */
    public String link(Object model, String viewName) {
        return Linking.to(model, this).link(model, viewName);
    }

    /**
     * Returns the path of a view of a model, with what the view takes from the query, such as the page of a list.
     *
     * @param model the model, which says itself what its path takes from the query
     * @param viewName the name of the view; empty for the path of the model itself
     * @param query values by name, each of a class that the app converts text to, an {@code Optional} of it, or a
     *     {@code Collection} for a name that is repeated; what is null or empty is left out
     * @return the path and query, in which the parameters of the view are sorted by name
     * @throws IllegalArgumentException if the path itself takes a parameter of that name, or if nothing converts a value to text
     */
    public String link(Object model, String viewName, Map<String, ?> query) {
        return Linking.to(model, this).link(model, viewName, query);
    }

    /**
     * Returns the path of a model that is not at hand.
     *
     * @param model the class of the model
     * @param variables the variables of its path and the parameters that its path takes from the query, by name
     * @return the path and query, percent-encoded, beginning with a slash
     * @throws org.waymark.traject.LinkException if no path leads to such a model, or if the path refuses the variables
     */
    public String link(Class<?> model, Map<String, ?> variables) {
        return link(model, variables, "");
    }

    /**
     * {@return the path of a view of a model that is not at hand, see {@link #link(Class, Map)}}
     *
     * @param model the class of the model
     * @param variables the variables of its path and the parameters that its path takes from the query, by name
     * @param viewName the name of the view; empty for the path of the model itself
     */
    public String link(Class<?> model, Map<String, ?> variables, String viewName) {
        return link(model, variables, viewName, Map.of());
    }

    /**
     * {@return the path of a view of a model that is not at hand, with what the view takes from the query}
     *
     * @param model the class of the model
     * @param variables the variables of its path and the parameters that its path takes from the query, by name
     * @param viewName the name of the view; empty for the path of the model itself
     * @param query values by name, see {@link #link(Object, String, Map)}
     */
    public String link(Class<?> model, Map<String, ?> variables, String viewName, Map<String, ?> query) {
        return Linking.of(this).link(model, variables, viewName, query);
    }

    /**
     * Returns a response that sends the client to a model with {@code GET}: status 303. The link may begin with a
     * {@link LinkPrefix} that leads to another site, which is the app's own word.
     *
     * @param model the model, as {@link #link(Object)} has it
     * @return a new response
     * @throws org.waymark.traject.LinkException if no path leads to such a model
     */
    public Response redirect(Object model) {
        return redirect(model, "");
    }

    /**
     * {@return a response that sends the client to a view of a model, see {@link #redirect(Object)}}
     *
     * @param model the model
     * @param viewName the name of the view; empty for the path of the model itself
     */
    public Response redirect(Object model, String viewName) {
        return Linking.redirect(link(model, viewName));
    }

    /**
     * {@return the whole address of a model, see {@link #absolute}}
     *
     * @param model the model, as {@link #link(Object)} has it
     */
    public String url(Object model) {
        return absolute(link(model));
    }

    /**
     * Returns the whole address that a link leads to, for where a path is not enough, such as in a mail.
     *
     * @param link what a method {@code link} of a request returned
     * @return the link with the scheme and the host of this request, unless it has a {@link LinkPrefix} with its own
     * @throws IllegalArgumentException if it is no link, such as a path that begins with two slashes
     * @throws IllegalStateException if the request names no host, or one that the client made up for all that is known: the
     *     site names no {@link Hosts}, and it is not this machine
     */
    public String absolute(String link) {
        return HostHeader.absolute(link, this);
    }

    /**
     * Returns this request as another app sees it: so an app makes links to what others have, and finds those that they
     * mount.
     *
     * @param app an app that the request came by, one of {@link #apps}, or one that is mounted
     *     by one of those, as a method with {@link Mount} returns it
     * @return the request in that app
     * @throws org.waymark.traject.LinkException if no path leads to the app
     */
    public Request at(App app) {
        MountedApp known = exchange.placeOf(app);
        return at(known == null ? place.placeOf(app) : known);
    }

    /** {@return the apps around the one that the request has come to} */
    public Apps apps() {
        return new Apps(this);
    }

    @Override
    public String toString() {
        return http.toString();
    }
}

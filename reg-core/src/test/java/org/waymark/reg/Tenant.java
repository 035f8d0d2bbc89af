package org.waymark.reg;

import java.lang.invoke.MethodHandles;
import java.util.function.Consumer;

/** A program that lives in a server, with a class loader of its own. */
public final class Tenant implements Consumer<Landlord> {
    /** A function of the tenant. */
    interface Show {
        String show(Model model, Object name);
    }

    sealed interface Model permits First, Second {}

    record First() implements Model {}

    record Second() implements Model {}

    static final class Views {
        @Implementation
        static String second(Second second, Object name, Show next) {
            return "second, " + next.show(second, name);
        }
    }

    abstract static class Site {
        abstract String show(Model model);
    }

    abstract static class SubSite extends Site {}

    interface ShowOnSite {
        String show(Site site, Model model);
    }

    interface Icon {}

    record IconOf(Model model) implements Icon {}

    /** Its own loader makes it. */
    public Tenant() {}

    @Override
    public void accept(Landlord landlord) {
        showsModels(landlord);
        hasAContext(landlord);
        adapts(landlord);
        callsTheLandlord(landlord.dispatch());
        callsTheLandlord(landlord.reflective());
    }

    private static void showsModels(Landlord landlord) {
        for (boolean generated : new boolean[] {true, false}) {
            DispatchBuilder<Show> builder = Dispatch.on(Show.class, MethodHandles.lookup())
                    .matchInstance("model", 0)
                    .matchKey("name", 1, (Object name) -> name)
                    .otherwise((model, name) -> "otherwise");
            Dispatch<Show> shows = (generated ? builder : builder.withoutGeneration()).create();
            shows.implementations(Views.class);
            shows.register((model, name) -> "model", Model.class);
            shows.register((model, name) -> "key", First.class, new First());
            for (int i = 0; i < 10_000; i++) {
                shows.call().show(i % 2 == 0 ? new First() : new Second(), "name " + i % 7);
            }
            landlord.made(shows.call());
            check(shows.call().show(new Second(), ""), "second, model");
            check(shows.audit().ambiguities().isEmpty() + "", "true");
            shows.coverage();
            shows.explain(new First(), new First());
            shows.table();
        }
    }

    private static void hasAContext(Landlord landlord) {
        Context<Site> sites = Context.of(Site.class, MethodHandles.lookup())
                .method(
                        "show",
                        Dispatch.on(ShowOnSite.class, MethodHandles.lookup()).matchInstance("model", 1))
                .beforeFirstCall(landlord::made)
                .create();
        sites.dispatch("show", ShowOnSite.class).register((site, model) -> "first", First.class);
        Context<SubSite> subSites =
                sites.extend(SubSite.class, MethodHandles.lookup()).inheriting().create();
        subSites.dispatch("show", ShowOnSite.class).register((site, model) -> "second", Second.class);
        SubSite site = subSites.create();
        check(site.show(new First()) + site.show(new Second()), "firstsecond");
        landlord.made(sites.create());
    }

    private static void adapts(Landlord landlord) {
        Adapters own = Adapters.create(MethodHandles.lookup());
        own.register(Icon.class, IconOf.class);
        landlord.made(own.adapt(new First(), Icon.class));
        landlord.adapters().adapt(new First(), Landlord.Label.class);
    }

    /** Registers its own classes with the landlord too, and takes them back. */
    private static void callsTheLandlord(Dispatch<Landlord.Named> dispatch) {
        for (int i = 0; i < 10_000; i++) {
            dispatch.call().name(i % 2 == 0 ? new First() : new Second(), new First());
        }
        dispatch.explain(new First(), new First());
        Registration<Landlord.Named> own = dispatch.register((thing, key) -> "tenant", Model.class);
        for (int i = 0; i < 10_000; i++) {
            check(dispatch.call().name(new First(), ""), "tenant");
        }
        own.remove();
    }

    private static void check(String actual, String expected) {
        if (!actual.equals(expected)) {
            throw new AssertionError(actual);
        }
    }
}

package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContextTest {
    abstract static class Site {
        private final String name;

        protected Site(String name) throws IOException {
            if (name.isEmpty()) {
                throw new IOException("no name");
            }
            this.name = name;
        }

        Site(long number, double part) {
            this.name = number + "/" + part;
        }

        abstract String show(Object model);

        protected abstract long count(int from, long to) throws IOException;

        String twice(Object model) {
            return show(model) + show(model);
        }
    }

    abstract static class Sub extends Site {
        Sub(String name) throws IOException {
            super(name);
        }
    }

    abstract static class Redone extends Sub {
        Redone(String name) throws IOException {
            super(name);
        }

        @Override
        protected long count(int from, long to) {
            return 7;
        }
    }

    interface Show {
        String show(Site site, Object model);
    }

    interface Count {
        long count(Object site, int from, long to) throws IOException;
    }

    interface Loud {
        String loud(Object context, Object model) throws InterruptedException;
    }

    private static DispatchBuilder<Show> show() {
        return Dispatch.on(Show.class, MethodHandles.lookup())
                .matchInstance("model", 1)
                .otherwise((site, model) -> "nothing");
    }

    private static DispatchBuilder<Count> count() {
        return Dispatch.on(Count.class, MethodHandles.lookup()).matchKey("from", 1);
    }

    private final Context<Site> sites = Context.of(Site.class, MethodHandles.lookup())
            .method("show", show())
            .method("count", count())
            .create();
    private final Dispatch<Show> shows = sites.dispatch("show", Show.class);

    private static String name(Object site) {
        return ((Site) site).name;
    }

    @Nested
    class AContext {
        @Test
        void implementsTheAbstractMethods() throws IOException {
            Site site = sites.create("home");
            assertThat(site.show("x")).isEqualTo("nothing");
            shows.register((context, model) -> context.name + " " + model, String.class);
            sites.dispatch("count", Count.class).register((context, from, to) -> to - from);
            assertThat(site.show("x")).isEqualTo("home x");
            assertThat(site.twice("x")).isEqualTo("home xhome x");
            assertThat(site.count(3, 10_000_000_000L)).isEqualTo(9_999_999_997L);
        }

        @Test
        void isCreatedWithAnyConstructor() {
            assertThat(sites.create(3L, 0.5)).extracting("name").isEqualTo("3/0.5");
        }

        @Test
        void throwsWhatConstructorsAndImplementationsThrow() {
            assertThatThrownBy(() -> sites.create(""))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no name");
            sites.dispatch("count", Count.class).register((context, from, to) -> {
                throw new IOException(name(context));
            });
            assertThatThrownBy(() -> sites.create("home").count(1, 2))
                    .isInstanceOf(IOException.class)
                    .hasMessage("home");
        }

        @Test
        void doesSomethingBeforeTheFirstCallOnEachObject() {
            List<String> seen = new ArrayList<>();
            Context<Site> noticing = Context.of(Site.class, MethodHandles.lookup())
                    .method("show", show())
                    .beforeFirstCall(site -> seen.add(site.name))
                    .method("count", count().otherwise((site, from, to) -> 0))
                    .create();
            Site one = noticing.create("one");
            Site other = noticing.create("other");
            one.show("");
            one.show("");
            other.show("");
            assertThat(seen).containsExactly("one", "other");
        }

        @Test
        void isToldAgainWhereTheFirstCallFailed() {
            List<String> seen = new ArrayList<>();
            Context<Site> noticing = Context.of(Site.class, MethodHandles.lookup())
                    .method("show", show())
                    .beforeFirstCall(site -> {
                        seen.add(site.name);
                        if (seen.size() == 1) {
                            throw new IllegalStateException("not ready");
                        }
                    })
                    .method("count", count().otherwise((site, from, to) -> 0))
                    .create();
            Site site = noticing.create("one");
            assertThatThrownBy(() -> site.show("")).hasMessage("not ready");
            site.show("");
            site.show("");
            assertThat(seen).containsExactly("one", "one");
        }

        @Test
        void mayCallTheMethodItself() {
            List<String> seen = new ArrayList<>();
            Context<Site> noticing = Context.of(Site.class, MethodHandles.lookup())
                    .method("show", show())
                    .beforeFirstCall(site -> seen.add(site.show("")))
                    .method("count", count().otherwise((site, from, to) -> 0))
                    .create();
            assertThat(noticing.create("one").show("")).isEqualTo("nothing");
            assertThat(seen).containsExactly("nothing");
        }

        @Test
        void isDoneBeforeAnyCallOfAnotherThreadGoesOn() throws InterruptedException, ExecutionException {
            CountDownLatch begun = new CountDownLatch(1);
            AtomicInteger done = new AtomicInteger();
            AtomicReference<Thread> second = new AtomicReference<>();
            Context<Site> noticing = Context.of(Site.class, MethodHandles.lookup())
                    .method("show", show().otherwise((site, model) -> "after " + done.get()))
                    .beforeFirstCall(site -> {
                        begun.countDown();
                        while (!blockedOrGone(second.get())) {
                            Thread.onSpinWait();
                        }
                        done.incrementAndGet();
                    })
                    .method("count", count().otherwise((site, from, to) -> 0))
                    .create();
            Site site = noticing.create("one");
            CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> site.show(""));
            begun.await();
            FutureTask<String> other = new FutureTask<>(() -> site.show(""));
            second.set(new Thread(other));
            second.get().start();
            assertThat(first.get()).isEqualTo("after 1");
            assertThat(other.get()).isEqualTo("after 1");
        }

        private static boolean blockedOrGone(Thread thread) {
            return thread != null
                    && List.of(Thread.State.BLOCKED, Thread.State.TERMINATED).contains(thread.getState());
        }
    }

    @Nested
    class ASubclass {
        @Test
        void beginsWithoutRegistrations() {
            shows.register((site, model) -> "site", String.class);
            Context<Sub> subs = sites.extend(Sub.class, MethodHandles.lookup()).create();
            assertThat(subs.create("sub").show("")).isEqualTo("nothing");
            subs.dispatch("show", Show.class).register((site, model) -> "sub", String.class);
            assertThat(subs.create("sub").show("")).isEqualTo("sub");
            assertThat(sites.create("site").show("")).isEqualTo("site");
        }

        @Test
        void inheritsRegistrationsIfItAsksForThem() {
            Context<Sub> subs =
                    sites.extend(Sub.class, MethodHandles.lookup()).inheriting().create();
            Sub sub = subs.create("sub");
            assertThat(sub.show("")).isEqualTo("nothing");
            Registration<Show> inherited = shows.register((site, model) -> "inherited", String.class);
            shows.register((site, model) -> "any", Object.class);
            assertThat(sub.show("")).isEqualTo("inherited");
            Registration<Show> own = subs.dispatch("show", Show.class).register((site, model) -> "own", String.class);
            assertThat(sub.show("")).isEqualTo("own");
            assertThat(sub.show(1)).isEqualTo("any");
            assertThat(sites.create("site").show("")).isEqualTo("inherited");
            own.remove();
            assertThat(sub.show("")).isEqualTo("inherited");
            inherited.remove();
            assertThat(sub.show("")).isEqualTo("any");
        }

        @Test
        void doesNotInheritWhatHasOtherPredicates() {
            Context<Sub> subs =
                    sites.extend(Sub.class, MethodHandles.lookup()).inheriting().create();
            shows.register((site, model) -> "inherited", String.class);
            subs.dispatch("show", Show.class).addPredicates(builder -> builder.matchKey("again", 1));
            assertThat(subs.create("sub").show("")).isEqualTo("nothing");
        }

        @Test
        void mayDeclareAMethodAgainOrImplementIt() throws IOException {
            Context<Redone> redone = sites.extend(Redone.class, MethodHandles.lookup())
                    .inheriting()
                    .method("show", show().otherwise((site, model) -> "redone"))
                    .create();
            shows.register((site, model) -> "inherited", String.class);
            assertThat(redone.create("redone").show("")).isEqualTo("redone");
            assertThat(redone.create("redone").count(1, 2)).isEqualTo(7);
        }

        @Test
        void writtenByHandCallsTheFunctionOfItsContext() {
            shows.register((site, model) -> site.name + " " + model, String.class);
            Site written = new Site(1, 2) {
                @Override
                String show(Object model) {
                    return shows.call().show(this, model);
                }

                @Override
                protected long count(int from, long to) {
                    return 0;
                }
            };
            assertThat(written.show("x")).isEqualTo("1/2.0 x");
        }
    }

    @Test
    void cleaningDropsTheRegistrationsOfTheClassAlone() {
        Context<Sub> subs = sites.extend(Sub.class, MethodHandles.lookup()).create();
        shows.register((site, model) -> "site", String.class);
        subs.dispatch("show", Show.class).register((site, model) -> "sub", String.class);
        subs.clean();
        assertThat(subs.create("sub").show("")).isEqualTo("nothing");
        assertThat(sites.create("site").show("")).isEqualTo("site");
    }

    @Nested
    class IsRefused {
        private static final String HERE = "org.waymark.reg.ContextTest$";
        private static final String WAYS = ". An interface would need none. Otherwise pass MethodHandles.lookup() of a"
                + " class in its package, or generate the class when the program is built, with"
                + " org.waymark.reg.Generator, or write it: its methods call dispatch(...).call().";

        @Test
        void anAbstractMethodThatIsNotDeclared() {
            ContextBuilder<Site> builder =
                    Context.of(Site.class, MethodHandles.lookup()).method("show", show());
            assertThatThrownBy(builder::create)
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("The method count(int, long) of " + HERE + "Site is abstract, and no dispatch method."
                            + " Declare it with method(\"count\", ...), or implement it.");
        }

        @Test
        void aFunctionThatDoesNotFitTheMethod() {
            assertThatThrownBy(() -> Context.of(Site.class, MethodHandles.lookup())
                            .method("show", Dispatch.on(Loud.class, MethodHandles.lookup())))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage(HERE
                            + "Site has no abstract method \"show\" that ContextTest.Loud.loud could stand for."
                            + " The function takes a " + HERE + "Site and then what the method takes, and returns and"
                            + " throws what the method may return and throw.");
        }

        @Test
        void aMethodThatIsUnknown() {
            assertThatThrownBy(() -> sites.dispatch("shwo", Show.class))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage(HERE + "Site has no dispatch method \"shwo\" of the type " + HERE
                            + "Show, only [show, count].");
        }

        @Test
        void aConstructorThatIsNotThere() {
            assertThatThrownBy(() -> sites.create(1))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage(
                            "No constructor of " + HERE + "Site that is not private takes 1 argument of these types.");
        }

        @Test
        void aFirstActionOfNothing() {
            assertThatThrownBy(
                            () -> Context.of(Site.class, MethodHandles.lookup()).beforeFirstCall(site -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "beforeFirstCall is about the method declared last, but " + HERE + "Site has none yet.");
        }

        @Test
        void aLookupOfSomewhereElse() {
            Context<Site> elsewhere = Context.of(Site.class, MethodHandles.publicLookup())
                    .method("show", show())
                    .method("count", count())
                    .create();
            assertThatThrownBy(() -> elsewhere.create("x"))
                    .isInstanceOf(RegistrationException.class)
                    .message()
                    .startsWith(
                            "No class that extends " + HERE + "Site could be generated: no class could be defined for "
                                    + HERE + "Site, because of java.lang.IllegalAccessException: ")
                    .endsWith(WAYS);
        }

        @Test
        void anAbstractClassWithoutGeneration() {
            Context<Site> context = Context.of(Site.class, MethodHandles.lookup())
                    .withoutGeneration()
                    .method("show", show())
                    .method("count", count())
                    .create();
            assertThatThrownBy(context::callMode)
                    .isInstanceOf(RegistrationException.class)
                    .hasMessage("No class that extends " + HERE
                            + "Site could be generated: the context was declared withoutGeneration()" + WAYS);
        }
    }
}

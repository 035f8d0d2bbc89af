package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.reg.Explanation.Ambiguous;
import org.waymark.reg.Explanation.Chosen;
import org.waymark.reg.Explanation.Reason;
import org.waymark.reg.Explanation.Rejection;
import org.waymark.reg.Explanation.Unmatched;

/** What a function tells about a call, word by word. */
class ExplanationTest {
    interface Render {
        String render(Object model, String name);
    }

    interface OfClass {
        String of(Class<?> type);
    }

    interface Page {}

    interface Draft {}

    record Note() implements Page, Draft {}

    record Photo() {}

    private static final Render SHOWN = (model, name) -> "";
    private static final String HERE = "org.waymark.reg.ExplanationTest$";

    private static DispatchBuilder<Render> rendering() {
        return Dispatch.on(Render.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .matchKey("name", 1);
    }

    private static Dispatch<Render> renderings() {
        Dispatch<Render> dispatch = rendering().create();
        dispatch.register(SHOWN, Page.class, "edit");
        dispatch.register(SHOWN, Page.class);
        dispatch.register(SHOWN, Page.class, "save");
        dispatch.register(SHOWN, Photo.class);
        return dispatch;
    }

    /** Replaces the places of registrations by what is the same after every edit. */
    private static String text(Explanation<?> explanation) {
        return explanation.toString().replaceAll("at org\\.waymark\\.reg\\.[^(]+\\([^)]+\\)", "at …");
    }

    @Nested
    class TheText {
        @Test
        void ofACallThatRunsAnImplementation() {
            assertThat(text(renderings().explain(new Note(), "edit"))).isEqualTo("""
                    ExplanationTest.Render.render(model = %1$sNote, name = "edit")
                      runs (model = %1$sPage, name = "edit") at …
                      It wins by "name": "edit" is more specific than any.
                    Matching, most specific first:
                      1. (model = %1$sPage, name = "edit") at …
                      2. (model = %1$sPage, name = any) at …
                    Ruled out:
                      - (model = %1$sPage, name = "save") at …
                        by "name": "edit" is not "save"
                      - (model = %1$sPhoto, name = any) at …
                        by "model": %1$sNote is no subtype of %1$sPhoto
                    The answer was not in the cache. Calls go through a generated class.""".formatted(HERE));
        }

        @Test
        void ofAnAmbiguousCall() {
            Dispatch<Render> dispatch = rendering().create();
            dispatch.register(SHOWN, Page.class);
            dispatch.register(SHOWN, Draft.class);
            assertThat(text(dispatch.explain(new Note(), "edit"))).isEqualTo("""
                    ExplanationTest.Render.render(model = %1$sNote, name = "edit")
                      is ambiguous by "model": %1$sPage and %1$sDraft do not extend each other.
                      Register an implementation for (model = %1$sNote, name = any).
                    Matching, most specific first:
                      1. (model = %1$sPage, name = any) at …
                      2. (model = %1$sDraft, name = any) at …
                    The answer was not in the cache. Calls go through a generated class.""".formatted(HERE));
        }

        @Test
        void ofACallThatNothingMatches() {
            Dispatch<Render> dispatch = rendering().withoutGeneration().create();
            assertThat(text(dispatch.explain(new Note(), "x"))).isEqualTo("""
                    ExplanationTest.Render.render(model = %1$sNote, name = "x")
                      matches no implementation: the predicate "model" left no candidate.
                    The answer was not in the cache. Calls are reflective: the function was declared \
                    withoutGeneration().""".formatted(HERE));
        }

        @Test
        void ofACallThatRunsAFallback() {
            Dispatch<Render> dispatch = rendering().fallback(SHOWN).create();
            dispatch.register(SHOWN, Object.class, "edit");
            assertThat(text(dispatch.explain(null, "x"))).isEqualTo("""
                    ExplanationTest.Render.render(model = null, name = "x")
                      runs the fallback of "name": the predicate "name" left no candidate.
                    Ruled out:
                      - (model = java.lang.Object, name = "edit") at …
                        by "name": "x" is not "edit"
                    The answer was not in the cache. Calls go through a generated class.""");
        }

        @Test
        void ofACallThatRunsTheDefault() {
            Dispatch<Render> dispatch = rendering().otherwise(SHOWN).create();
            dispatch.register(SHOWN, Page.class);
            dispatch.register(SHOWN, (Object) null, "edit");
            assertThat(text(dispatch.explain(null, "x"))).isEqualTo("""
                    ExplanationTest.Render.render(model = null, name = "x")
                      runs the default of the function: the predicate "name" left no candidate.
                    Ruled out:
                      - (model = %1$sPage, name = any) at …
                        by "model": null is not %1$sPage
                      - (model = null, name = "edit") at …
                        by "name": "x" is not "edit"
                    The answer was not in the cache. Calls go through a generated class.""".formatted(HERE));
        }

        @Test
        void ofAFunctionWithoutPredicates() {
            Dispatch<Render> dispatch =
                    Dispatch.on(Render.class, MethodHandles.lookup()).create();
            assertThat(text(dispatch.explain("a", "b")))
                    .startsWith(
                            "ExplanationTest.Render.render()\n  matches no implementation: nothing is registered.\n");
        }
    }

    @Nested
    class TheReason {
        private static Reason ofTheWinner(Explanation<?> explanation) {
            return ((Chosen<?>) explanation.result()).advantage();
        }

        @Test
        void isMissingWhereThereIsNoRival() {
            assertThat(ofTheWinner(renderings().explain(new Photo(), "x"))).isNull();
        }

        @Test
        void isSubtyping() {
            Dispatch<Render> dispatch = renderings();
            dispatch.register(SHOWN, Note.class);
            assertThat(ofTheWinner(dispatch.explain(new Note(), "edit")))
                    .isEqualTo(new Reason("model", HERE + "Note is a subtype of " + HERE + "Page"));
        }

        @Test
        void isNull() {
            Dispatch<Render> dispatch = rendering().create();
            dispatch.register(SHOWN, Object.class);
            dispatch.register(SHOWN, (Object) null);
            Explanation<Render> ofNull = dispatch.explain(null, "");
            assertThat(ofTheWinner(ofNull)).hasToString("by \"model\": null is more specific than java.lang.Object");
            assertThat(dispatch.explain("", "").rejections())
                    .extracting(Rejection::reason)
                    .containsExactly(new Reason("model", "java.lang.String is not null"));
        }

        @Test
        void isAPreference() {
            Dispatch<Render> dispatch = rendering().create();
            dispatch.register(SHOWN, Page.class);
            dispatch.register(SHOWN, Draft.class);
            dispatch.prefer("model", Draft.class, Page.class);
            assertThat(ofTheWinner(dispatch.explain(new Note(), "")))
                    .hasToString("by \"model\": %1$sDraft is preferred to %1$sPage".formatted(HERE));
        }

        @Test
        void isTheLinearization() {
            Dispatch<Render> dispatch = rendering().linearized().create();
            dispatch.register(SHOWN, Draft.class);
            dispatch.register(SHOWN, Page.class);
            assertThat(ofTheWinner(dispatch.explain(new Note(), "")))
                    .hasToString("by \"model\": %1$sPage comes before %1$sDraft in the linearization of %1$sNote"
                            .formatted(HERE));
        }

        @Test
        void isAboutClassesWhereTheArgumentIsOne() {
            Dispatch<OfClass> dispatch = Dispatch.on(OfClass.class, MethodHandles.lookup())
                    .matchClass("type", 0)
                    .create();
            dispatch.register(type -> "", Number.class);
            assertThat(dispatch.explain(String.class).rejections())
                    .extracting(rejection -> rejection.reason().text())
                    .containsExactly("java.lang.String is no subtype of java.lang.Number");
            assertThat(dispatch.explain((Object) null).rejections())
                    .extracting(rejection -> rejection.reason().text())
                    .containsExactly("null is not java.lang.Number");
        }
    }

    @Nested
    class TheData {
        @Test
        void namesTheWinnerAndAllOthers() {
            Dispatch<Render> dispatch = renderings();
            List<Registration<Render>> made = dispatch.registrations();
            Explanation<Render> explanation = dispatch.explain(new Note(), "edit");
            assertThat(explanation.result())
                    .isInstanceOfSatisfying(Chosen.class, chosen -> assertThat(chosen.registration())
                            .isSameAs(made.get(0)));
            assertThat(explanation.matches()).containsExactly(made.get(0), made.get(1));
            assertThat(explanation.rejections())
                    .<Registration<Render>>map(Rejection::registration)
                    .containsExactly(made.get(2), made.get(3));
        }

        @Test
        void namesTheRivalsAndWhatIsMissing() {
            Dispatch<Render> dispatch = rendering().create();
            Registration<Render> page = dispatch.register(SHOWN, Page.class);
            Registration<Render> draft = dispatch.register(SHOWN, Draft.class, "edit");
            Reason reason = new Reason("model", HERE + "Page and " + HERE + "Draft do not extend each other");
            assertThat(dispatch.explain(new Note(), "edit").result())
                    .isEqualTo(new Ambiguous<>(
                            page, draft, reason, new Signature(List.of("model", "name"), List.of(Note.class, "edit"))));
        }

        @Test
        void namesWhatRunsInstead() {
            Render fallback = (model, name) -> "fallback";
            Render otherwise = (model, name) -> "otherwise";
            Dispatch<Render> dispatch =
                    rendering().fallback(fallback).otherwise(otherwise).create();
            assertThat(dispatch.explain(new Note(), "").result()).isEqualTo(new Unmatched<>("model", null, otherwise));
            dispatch.register(SHOWN, Page.class, "edit");
            assertThat(dispatch.explain(new Note(), "").result())
                    .isEqualTo(new Unmatched<>("name", fallback, otherwise));
        }

        @Test
        void needsAllArguments() {
            assertThatThrownBy(() -> renderings().explain("x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ExplanationTest.Render.render takes 2 arguments, but got 1.");
        }
    }

    @Nested
    class TheCache {
        @Test
        void isAskedAndNotFilled() {
            Dispatch<Render> dispatch = renderings();
            assertThat(dispatch.explain(new Note(), "edit").cached()).isFalse();
            assertThat(dispatch.explain(new Note(), "edit").cached()).isFalse();
            dispatch.call().render(new Note(), "edit");
            assertThat(dispatch.explain(new Note(), "edit").cached()).isTrue();
            assertThat(dispatch.explain(new Note(), "save").cached()).isFalse();
        }

        @Test
        void forgetsEverythingAtAChange() {
            Dispatch<Render> dispatch = renderings();
            dispatch.call().render(new Note(), "edit");
            dispatch.register(SHOWN, Draft.class, "edit").remove();
            assertThat(dispatch.explain(new Note(), "edit").cached()).isFalse();
        }

        @Test
        void knowsTheAnswersToLazyKeysOneByOne() {
            List<Object> computed = new ArrayList<>();
            Function<Object, Object> key = name -> {
                computed.add(name);
                return name;
            };
            Dispatch<Render> dispatch = Dispatch.on(Render.class, MethodHandles.lookup())
                    .matchInstance("model", 0)
                    .matchKey("name", 1, key)
                    .create();
            dispatch.register(SHOWN, Page.class, "edit");
            dispatch.register(SHOWN, Page.class);
            dispatch.register(SHOWN, Photo.class);
            dispatch.call().render(new Note(), "edit");
            computed.clear();
            assertThat(dispatch.explain(new Note(), "edit").cached()).isTrue();
            assertThat(dispatch.explain(new Note(), "save").cached()).isFalse();
            assertThat(computed).containsExactly("edit", "save");
            assertThat(dispatch.explain(new Photo(), "edit").call())
                    .isEqualTo("ExplanationTest.Render.render(model = " + HERE + "Photo, name = not computed)");
            assertThat(computed).hasSize(2);
        }
    }

    @Nested
    class TheMode {
        @Test
        void isGeneratedWithoutAReason() {
            Explanation<Render> explanation = renderings().explain("", "");
            assertThat(explanation.mode()).isEqualTo(CallMode.GENERATED);
            assertThat(explanation.modeReason()).isNull();
        }

        @Test
        void isReflectiveWhereNoClassCouldSeeTheInterface() {
            Dispatch<Render> dispatch = Dispatch.on(
                            Render.class, MethodHandles.lookup().dropLookupMode(MethodHandles.Lookup.PRIVATE))
                    .create();
            Explanation<Render> explanation = dispatch.explain("", "");
            assertThat(explanation.mode()).isEqualTo(CallMode.REFLECTIVE);
            assertThat(explanation.modeReason())
                    .isEqualTo("a generated class could not see " + HERE + "Render. Make the interface public, or pass"
                            + " MethodHandles.lookup() of a class in its package to Dispatch.on");
        }
    }
}

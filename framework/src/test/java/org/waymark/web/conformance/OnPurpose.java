package org.waymark.web.conformance;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The one place that lists where the answers differ from the original's on purpose, and why.
 *
 * <p>No rule excuses a case. Each predicts what the answer is instead, from what the case and the request show, or says how
 * the application would be written here to behave as the original: written so, it has to give the original's answer.
 */
@SuppressWarnings("ImmutableEnumChecker") // What predicts and rewrites are methods without state.
enum OnPurpose {
    STRICT_PATHS("a path with more than one meaning is refused, not repaired", Predictions::strictPath),
    SERVER_FIRST("a server may refuse a malformed host itself, and knows its own address", Predictions::server),
    NOBODY_IS_ASKED("who lacks a permission and is nobody known is asked who it is: 401", Predictions::asked),
    HEAD_AS_GET("HEAD is answered as GET is, without the body", Predictions::head),
    OPTIONS_ANSWERED("OPTIONS is answered from what is registered", Predictions::options),
    NOTHING_IS_204("a view that returns nothing is answered with 204", Predictions::nothing),
    STATUS_OF_ERROR("an exception view has the status of the error, 500 if it has none", Predictions::statusOfError),
    HTTP_ERROR_ANYWHERE("an error of HTTP is answered with its status wherever it is thrown", Predictions::httpError),
    SHOWN_ONCE_MORE("an error in the view of an error is shown like any other, once", Predictions::shownOnce),
    NO_MODEL_NO_VIEW("where there is no model there is no view, not even one for all objects", Predictions::noModel),
    ALL_FALLBACKS("what was missing is asked of all classes of the model: 405, not 404", Predictions::fallback),
    LONG_PATH_FIRST("a path that is too long is not found, whatever its parameters are", Predictions::longPath),
    NO_LEAK("a step that does not match leaves no variables behind", Predictions::noLeak),
    NEAREST_ABOVE("where a walk ends without a route, the nearest route above has the view", Predictions::nearestAbove),
    PLUS_IS_VIEW("a segment that begins with + is the name of a view, also where a route absorbs", Predictions::plus),
    ONE_PLUS("one + marks the name of a view; a second one belongs to the name", Predictions::secondPlus),
    NAMES_ENCODED("names of views are encoded in links", LinkPredictions::encoded),
    ROOT_BELOW(
            "an app below a prefix is mounted there, and the link to its root has no slash at the end",
            LinkPredictions::rootBelow),
    PLUS_IN_LINKS(
            "the name of a view has a + in a link where it could be taken for a step", LinkPredictions::plusInLink),
    QUERY_OF_MOUNTS("the query does not tell which app is meant", LinkPredictions::queryOfMount),
    EXTRA_IN_CODE("parameters that are not declared are read and written by the app's own code", Predictions::never),
    LINKS_LEAD_BACK("a link that would not lead back is refused", LinkPredictions::refusedLink),
    NO_SLASH_AT_END("a link does not end in a slash", LinkPredictions::slashAtEnd),
    NO_STRANGE_VARIABLES("variables that nothing is known of are refused in links", LinkPredictions::strangeVariable),
    MOUNT_AT_ROOT("an app that is mounted at the root of another is entered there, too", LinkPredictions::mountAtRoot),
    LISTS_REQUIRED("a list that is required has to be there", Predictions::requiredList),
    PREFIX_OF_TARGET("the prefix of a link is that of the app that has the path", LinkPredictions::prefix),
    MOUNTS_BY_PATH("a mount is known by its path and its app, and needs no other name", Predictions::mountName),
    RESOLVES_ALL("a path is resolved to a model only if all of it is consumed", Predictions::resolvesAll),
    NAMES_PER_ROUTE("each route names its variables as it likes", Predictions::never),
    ROUTES_BELOW_ABSORBING("routes below one that absorbs are reached", Rewritings::withoutRoutesBelow),
    SIDE_BY_SIDE("views that send text, HTML and JSON stand side by side", ViewRewritings::withoutOtherKinds),
    AMBIGUITY_IS_AN_ERROR(
            "views of two types, neither of which extends the other, are ambiguous", ViewRewritings::linearized),
    UNVERIFIED_IDENTITY("an identity is believed unless a verification says otherwise", Rewritings::withVerification),
    IDENTITY_FROM_ABOVE("an app without a policy asks the app that it is mounted in", Rewritings::withNobody),
    TWEENS_BELOW_MOUNTS("the tweens of a mounted app run around what is below the mount", Rewritings::withoutTweens),
    NEAREST_BASE_WINS("of bases, what overrides wins; what two unrelated ones say is an error", Rewritings::restated) {
        @Override
        boolean refuses(RuntimeException refusal) {
            return says(refusal, "dectate-ambiguous");
        }
    },
    PERMISSIONS_KEPT("a view in the place of one with a permission, or beside it, states one", ViewRewritings::opened) {
        @Override
        boolean refuses(RuntimeException refusal) {
            return says(refusal, "and what overrides it takes none") || says(refusal, "beside it answers everybody");
        }
    },
    MOUNTED_BY_PATH("an app is found by its path alone, not by the query", Rewritings::withoutQueryOfMounts) {
        @Override
        boolean refuses(RuntimeException refusal) {
            return says(refusal, "An app is found by its path alone");
        }
    };

    private final String reason;
    private final Prediction prediction;
    private final UnaryOperator<JsonNode> rewriting;

    /** Says what the answer is. */
    @FunctionalInterface
    private interface Prediction {
        boolean predicts(Difference difference) throws IOException;
    }

    OnPurpose(String reason, Prediction prediction) {
        this.reason = reason;
        this.prediction = prediction;
        this.rewriting = UnaryOperator.identity();
    }

    OnPurpose(String reason, UnaryOperator<JsonNode> rewriting) {
        this.reason = reason;
        this.prediction = difference -> difference.agreesAs(rewriting);
        this.rewriting = rewriting;
    }

    /** Returns the rule that predicts an answer. */
    static Optional<OnPurpose> of(Difference difference) throws IOException {
        for (OnPurpose rule : values()) {
            if (rule.prediction.predicts(difference)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Returns whether a rule predicts the answer to a case as it is written. */
    static boolean predicted(Difference difference) throws IOException {
        for (OnPurpose rule : values()) {
            if (!rule.rewrites() && rule.prediction.predicts(difference)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the rule that refuses an application, and says how it is to be written. */
    static Optional<OnPurpose> refusing(RuntimeException refusal) {
        return Stream.of(values()).filter(rule -> rule.refuses(refusal)).findFirst();
    }

    private boolean rewrites() {
        return !rewriting.equals(UnaryOperator.<JsonNode>identity());
    }

    boolean refuses(RuntimeException refusal) {
        return false;
    }

    JsonNode rewritten(JsonNode data) {
        return rewriting.apply(data.deepCopy());
    }

    private static boolean says(RuntimeException refusal, String words) {
        return String.valueOf(refusal.getMessage()).contains(words);
    }

    @Override
    public String toString() {
        return name() + ": " + reason;
    }
}

package org.waymark.traject;

import java.util.List;
import java.util.function.BiPredicate;
import org.waymark.traject.ConformanceTally.Difference;
import tools.jackson.databind.JsonNode;

/** The one place that lists where the answers differ from the original's on purpose, and why. */
record DiffersOnPurpose(String reason, BiPredicate<JsonNode, Difference> rule) {
    private static final List<DiffersOnPurpose> ALL = List.of(
            new DiffersOnPurpose(
                    "The original's order of siblings depends on the order of registration; here it is a total order, and the"
                            + " same shape twice is a conflict whatever was added between.",
                    (testCase, difference) -> doubt(testCase, "order_dependent")
                            || tagged(testCase, "order_dependent")
                            || OriginalOrder.isCircularFor(testCase, difference.part())),
            new DiffersOnPurpose(
                    "An absorbing route of the original hides the routes below it; here it is the least specific step, so that"
                            + " they can be reached.",
                    (testCase, difference) -> doubt(testCase, "absorb_hides") || absorbs(testCase, difference.part())),
            new DiffersOnPurpose(
                    "An absorbing route of the original swallows the names of views; here a segment that begins with + is never"
                            + " consumed.",
                    (testCase, difference) -> doubt(testCase, "absorb_plus") || absorbsView(difference.part())),
            new DiffersOnPurpose(
                    "The original makes links that it would read as the name of a view; here they are refused.",
                    (testCase, difference) -> beginsWithPlus(testCase) && difference.actual() instanceof LinkException),
            new DiffersOnPurpose(
                    "The original takes . and .. for values where a segment has other text too; here no variable holds them.",
                    (testCase, difference) -> hasDots(testCase) && difference.actual() instanceof LinkException),
            new DiffersOnPurpose(
                    "The original does not encode names of views and slashes; here they are encoded, and what would not lead back"
                            + " is refused.",
                    (testCase, difference) -> doubt(testCase, "unquoted_view_name", "slash_in_variable")),
            new DiffersOnPurpose(
                    "A link of the original ends in a slash if nothing is absorbed; here no link does.",
                    (testCase, difference) -> doubt(testCase, "absorb_trailing_slash")),
            new DiffersOnPurpose(
                    "The original links the first element of a list; here a list is no value of a path variable.",
                    (testCase, difference) -> doubt(testCase, "list_path_variable")),
            new DiffersOnPurpose(
                    "The original drops unknown variables; here they are refused.",
                    (testCase, difference) -> doubt(testCase, "additional_variables", "extra_overrides")),
            new DiffersOnPurpose(
                    "A list parameter of the original is never missing; here its default and whether it is required count.",
                    (testCase, difference) -> doubt(testCase, "list_default") || lacksList(testCase)));

    static boolean explains(JsonNode testCase, Difference difference) {
        return ALL.stream().anyMatch(one -> one.rule.test(testCase, difference));
    }

    private static boolean doubt(JsonNode testCase, String... keys) {
        return List.of(keys).contains(ConformanceCases.text(testCase, "doubtful"));
    }

    private static boolean tagged(JsonNode testCase, String tag) {
        return testCase.has("tags") && testCase.get("tags").toString().contains('"' + tag + '"');
    }

    /** Tells whether the original's route absorbs although there are routes below it. */
    private static boolean absorbs(JsonNode testCase, JsonNode part) {
        for (JsonNode route : testCase.path("routes")) {
            boolean winner = ConformanceCases.flag(route, "absorb")
                    && ConformanceCases.text(route, "id").equals(ConformanceCases.text(part, "route"));
            if (winner && hasRouteBelow(testCase, ConformanceCases.text(route, "path"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRouteBelow(JsonNode testCase, String absorbing) {
        String above = PathPattern.parse(absorbing).toString();
        for (JsonNode route : testCase.path("routes")) {
            boolean accepted = ConformanceCases.text(route, "expect").equals("ok");
            if (accepted
                    && (ConformanceCases.text(route, "path") + "/")
                            .replaceFirst("^/?", "/")
                            .startsWith(above + "/")) {
                return true;
            }
        }
        return false;
    }

    private static boolean absorbsView(JsonNode part) {
        return part.has("vars") && ("/" + ConformanceCases.text(part.get("vars"), "absorb")).contains("/+");
    }

    /** Tells whether a list parameter that is required, or has a default, is not given. */
    private static boolean lacksList(JsonNode testCase) {
        String query = "&" + ConformanceCases.text(testCase, "query");
        for (JsonNode parameter : testCase.path("params")) {
            boolean counts = ConformanceCases.flag(parameter, "required")
                    || !parameter.path("default").isNull();
            boolean given = query.contains("&" + ConformanceCases.text(parameter, "name"));
            if (parameter.path("converter").isArray() && counts && !given) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDots(JsonNode testCase) {
        return testCase.path("variables").properties().stream()
                .anyMatch(variable -> variable.getValue().asString("").matches("\\.\\.?"));
    }

    /** Tells whether a value with a plus comes first in a segment. */
    private static boolean beginsWithPlus(JsonNode testCase) {
        String path = "/" + ConformanceCases.text(testCase, "path");
        return testCase.has("variables")
                && testCase.get("variables").properties().stream()
                        .anyMatch(variable -> path.contains("/{" + variable.getKey() + "}")
                                && variable.getValue().asString("").startsWith("+"));
    }
}

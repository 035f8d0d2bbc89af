package org.waymark.web.conformance;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What links are where they are not the original's. */
final class LinkPredictions {
    private static final Pattern PARAMETERS = Pattern.compile("[?&](\\w+)=");
    private static final Pattern ORIGIN = Pattern.compile("(https?:)?//[^/]*");

    private LinkPredictions() {}

    /** A mounted app has no slash at the end of the link to its root, and is mounted where it is, whatever links begin with. */
    static boolean rootBelow(Difference difference) {
        String prefix = Exchange.prefix(difference.request());
        String expected = difference.expected().toString();
        if (prefix.isEmpty()) {
            return false;
        }
        String below = Pattern.quote(prefix);
        Answer answer = difference.answer();
        Answer outside = new Answer(
                answer.status(),
                answer.headers(),
                answer.body().replaceAll(below + "(?=/)", "").replaceAll(below + "(?=\"|$)", "/"));
        return sameAs(difference, expected.replaceAll(below + "/(?=[? \",])", prefix))
                || (difference.data().toString().contains("link_prefix")
                        && Comparison.differences(difference.request(), outside).isEmpty());
    }

    /** Returns whether the answer is another one. */
    private static boolean sameAs(Difference difference, String expect) {
        ObjectNode request = (ObjectNode) difference.request().deepCopy();
        request.set("expect", JsonMapper.shared().readTree(expect));
        return Comparison.differences(request, difference.answer()).isEmpty();
    }

    /** The name of a view is marked where it could be taken for a part of the path. */
    static boolean plusInLink(Difference difference) {
        ObjectNode marked = (ObjectNode) difference.request().deepCopy();
        Answer answer = difference.answer();
        Answer plain =
                new Answer(answer.status(), answer.headers(), answer.body().replace("/+", "/"));
        return !plain.equals(answer) && Comparison.differences(marked, plain).isEmpty();
    }

    /** The query does not tell which app is meant. */
    static boolean queryOfMount(Difference difference) {
        Set<String> declared = new HashSet<>();
        for (JsonNode name : difference.data().findValues("name")) {
            declared.add(name.asString(""));
        }
        String expected = difference.expected().toString();
        for (Matcher name = PARAMETERS.matcher(expected); name.find(); ) {
            if (!declared.contains(name.group(1))) {
                expected = expected.replaceAll(name.group(1) + "=[^& \"]*&?", "");
            }
        }
        return sameAs(difference, expected.replaceAll("[?&](?=[ \"])", ""));
    }

    static boolean encoded(Difference difference) {
        return difference.isDoubtful("unquoted_view_name")
                && difference
                        .expected()
                        .path("body")
                        .asString("")
                        .equals(Predictions.decoded(difference.answer().body()));
    }

    static boolean refusedLink(Difference difference) {
        return difference.isDoubtful("slash_in_variable")
                && difference.answer().status() == 500
                && difference.seen().unlinked;
    }

    static boolean slashAtEnd(Difference difference) {
        return difference.isDoubtful("absorb_trailing_slash")
                && difference
                        .expected()
                        .path("body")
                        .asString("")
                        .replaceAll("/(?= |$)", "")
                        .equals(difference.answer().body());
    }

    static boolean strangeVariable(Difference difference) {
        return difference.isDoubtful("additional_variables")
                && difference.answer().status() == 500
                && difference.seen().unlinked;
    }

    static boolean mountAtRoot(Difference difference) {
        String body = difference.expected().path("body").asString("");
        return difference.isDoubtful("mount_at_root")
                && difference.answer().status() == 200
                && (difference.expectedStatus() == 404
                        || body.replaceAll("(?<!:)//", "/")
                                .equals(difference.answer().body()));
    }

    static boolean prefix(Difference difference) {
        return (difference.isDoubtful("prefix_cache") || difference.isDoubtful("class_link_prefix"))
                && withoutOrigins(difference.expected().path("json").toString())
                        .equals(withoutOrigins(difference.answer().body()));
    }

    private static String withoutOrigins(String json) {
        return ORIGIN.matcher(json).replaceAll("");
    }
}

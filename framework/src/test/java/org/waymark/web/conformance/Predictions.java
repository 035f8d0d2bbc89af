package org.waymark.web.conformance;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.traject.BadPathException;
import org.waymark.traject.Router;
import org.waymark.web.http.HttpException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What answers are where they are not the original's. */
final class Predictions {
    private static final Pattern STEPS = Pattern.compile("step (\\S+) and (\\S+) are in conflict");

    private Predictions() {}

    /** Says nothing of answers: the difference is that an application is accepted. */
    static boolean never(Difference difference) {
        return false;
    }

    static boolean strictPath(Difference difference) {
        try {
            Router.builder().build().resolve(pathOf(difference.request()));
            return false;
        } catch (BadPathException e) {
            // A server may refuse such a path by itself.
            return difference.answer().status() == 400
                    || (difference.seen() == null && difference.answer().status() == 404);
        }
    }

    static String pathOf(JsonNode request) {
        String path = request.get("path").asString().replaceFirst("\\?.*", "");
        return path.startsWith("/") ? path : "/" + path;
    }

    /** Ports go up to 65535. Without a host in the request, the one that was called counts. */
    static boolean server(Difference difference) {
        String host = Exchange.headers(difference.request()).getOrDefault("Host", "");
        if (host.isEmpty()) {
            return difference
                    .answer()
                    .body()
                    .replaceAll("127\\.0\\.0\\.1:\\d+", "localhost")
                    .equals(difference.expected().path("body").asString(""));
        }
        boolean isMalformed = !host.matches("[A-Za-z0-9._-]+(:[0-9]{1,4})?");
        return difference.seen() == null && difference.answer().status() == 400 && isMalformed;
    }

    static boolean asked(Difference difference) {
        return difference.expectedStatus() == 403
                && difference.answer().status() == 401
                && difference.answer().has("www-authenticate")
                && difference.seen().isOfNobody();
    }

    static boolean head(Difference difference) throws IOException {
        if (!Exchange.method(difference.request()).equals("HEAD")) {
            return false;
        }
        Answer whole = difference.answerTo(request -> request.put("method", "GET"));
        Answer answer = difference.answer();
        return answer.status() == whole.status()
                && answer.header("content-type").equals(whole.header("content-type"))
                && answer.body().isEmpty();
    }

    static boolean options(Difference difference) {
        return Exchange.method(difference.request()).equals("OPTIONS")
                && difference.answer().status() == 204
                && difference.answer().header("allow").contains("OPTIONS");
    }

    /** An error in an exception view is shown as if it had been thrown at first. */
    static boolean shownOnce(Difference difference) throws IOException {
        return difference.expected().has("raises") && difference.staysAs(ViewRewritings::withoutFailingExceptionViews);
    }

    static boolean nothing(Difference difference) {
        return difference.seen() != null
                && difference.seen().nothing
                && difference.expectedStatus() == 200
                && difference.answer().status() == 204;
    }

    static boolean statusOfError(Difference difference) {
        Throwable shown = difference.seen() == null ? null : difference.seen().shown;
        if (shown == null || difference.seen().statusGiven || !difference.isOfStatusOnly()) {
            return false;
        }
        int status = shown instanceof HttpException error ? error.status() : 500;
        return difference.expectedStatus() == 200 && difference.answer().status() == status;
    }

    /** In the original it leaves the application where it is thrown over or by what shows errors. */
    static boolean httpError(Difference difference) {
        int status = Statuses.named(difference.expected().path("raises").asString(""))
                .orElse(0);
        boolean unknown = difference.seen() != null && difference.seen().isOfNobody();
        return status >= 400
                && (difference.answer().status() == status
                        || (status == 403 && unknown && difference.answer().status() == 401));
    }

    static boolean noModel(Difference difference) {
        return difference.isDoubtful("null_model")
                && difference.expectedStatus() == 200
                && difference.answer().status() == 404
                && (difference.seen() == null || difference.seen().model == null);
    }

    static boolean fallback(Difference difference) {
        int status = difference.answer().status();
        return difference.expectedStatus() == 404
                && status == 405
                && (difference.request().path("sane_status").asInt(0) == status
                        || ViewNames.lacks(difference.data(), difference.seen()));
    }

    static boolean longPath(Difference difference) {
        return difference.expectedStatus() == 400
                && difference.answer().status() == 404
                && CaseRoutes.leaveTooMuch(difference.data(), pathOf(difference.request()));
    }

    static boolean noLeak(Difference difference) throws IOException {
        return difference.isDoubtful("variable_leak") && difference.staysAs(Rewritings::withoutManyVariables);
    }

    static boolean nearestAbove(Difference difference) {
        return difference.expectedStatus() == 404
                && CaseRoutes.endWithoutRoute(difference.data(), pathOf(difference.request()));
    }

    static boolean plus(Difference difference) {
        String last = lastSegment(difference.request());
        boolean absorbs = difference.data().toString().contains("\"absorb\":true");
        int status = difference.answer().status();
        return absorbs
                && last.startsWith("+")
                && (status == 404 || status == 405 || Objects.equals(difference.seen().viewName, last.substring(1)));
    }

    static boolean secondPlus(Difference difference) {
        return lastSegment(difference.request()).startsWith("++")
                && difference.answer().status() == 404;
    }

    private static String lastSegment(JsonNode request) {
        String path = pathOf(request).replaceFirst("/+$", "");
        return decoded(path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B"));
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static boolean requiredList(Difference difference) {
        return difference.isDoubtful("list_default") && difference.answer().status() == 400;
    }

    static boolean resolvesAll(Difference difference) {
        return difference.data().toString().contains("$resolve")
                && differInMembers(difference, (wanted, found) -> found.isNull());
    }

    static boolean mountName(Difference difference) {
        return difference.data().toString().contains("mount_name")
                && differInMembers(
                        difference, (wanted, found) -> wanted.toString().contains("LinkError") && found.isString());
    }

    /** Returns whether the JSON has the same members, and those that differ do so in one way. */
    private static boolean differInMembers(Difference difference, BiPredicate<JsonNode, JsonNode> way) {
        try {
            JsonNode wanted = difference.expected().path("json");
            JsonNode found = JsonMapper.shared().readTree(difference.answer().body());
            return wanted.isObject()
                    && found.isObject()
                    && wanted.size() == found.size()
                    && wanted.properties().stream().allMatch(one -> {
                        JsonNode other = found.path(one.getKey());
                        return one.getValue().equals(other) || way.test(one.getValue(), other);
                    });
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Returns whether a conflict of the original is one of views that send different things. */
    static boolean isOfKinds(JsonNode commit) {
        Set<String> kinds = new HashSet<>();
        commit.path("types").forEach(kind -> kinds.add(kind.asString()));
        return kinds.size() == 2 && Set.of("View", "Json", "Html").containsAll(kinds);
    }

    /** Returns whether a conflict of the original is about the names of variables only. */
    static boolean isOfNames(JsonNode commit) {
        Matcher steps = STEPS.matcher(commit.path("message").asString(""));
        return steps.matches() && !steps.group(1).equals(steps.group(2));
    }
}

package org.waymark.dectate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.waymark.dectate.OracleComparison.Difference;

/** The differences from the original that are wanted, each with its reason. They go by kind, never by case. */
final class OnPurpose {

    private record Rule(String reason, BiPredicate<OracleCase, Difference> covers) {}

    private static final List<Rule> RULES = List.of(
            new Rule("diamond: a subtype's override wins, as in Java", OnPurpose::isDiamond),
            new Rule("two unrelated bases declare the same: an error, not the first one", OnPurpose::isAmbiguous),
            new Rule("discriminators are compared with inherited actions", OnPurpose::isInheritedClaim),
            new Rule("an action does not conflict with itself", OnPurpose::isSelfConflict),
            new Rule("all conflicts are told before anything is performed", OnPurpose::isToldBefore),
            new Rule("groups without dependency keep the order of their mention", OnPurpose::isFreeOrder),
            new Rule("inherited actions come in the order of the bases, not of commits", OnPurpose::isOrderOfCommits),
            new Rule("a group is a value, not an action class: nothing to misuse", OnPurpose::isGroupClass));

    private OnPurpose() {}

    /** Returns why the differences of a case are wanted, or null if one of them is not. */
    static String reason(OracleCase oracle, List<Difference> differences) {
        Set<String> reasons = new TreeSet<>();
        for (Difference difference : differences) {
            Rule rule = RULES.stream()
                    .filter(one -> one.covers().test(oracle, difference))
                    .findFirst()
                    .orElse(null);
            if (rule == null) {
                return null;
            }
            reasons.add(rule.reason());
        }
        return String.join("; ", reasons);
    }

    /** The oracle says what is performed if overrides follow the lineage; what else differs has to follow from that. */
    private static boolean isDiamond(OracleCase oracle, Difference difference) {
        Json alternative = answer(oracle, difference).get("mro_alternative");
        if (difference.kind().startsWith("performed ")) {
            Json wanted = alternative.get(difference.kind().substring("performed ".length()));
            return difference.actual().equals(wanted.value())
                    || (isReordered(wanted.value(), difference.actual())
                            && isOrderOfBases(oracle, difference.app(), rows(difference.actual())));
        }
        Set<Object> changed = changed(oracle, difference.app());
        return switch (difference.kind().split(" ", 2)[0]) {
            case "overrides" -> !changed.isEmpty();
            case "config" -> {
                Set<Object> differing = either(rows(difference.expected()), rows(difference.actual()));
                yield !differing.isEmpty() && changed.containsAll(differing);
            }
            case "query", "tool" -> !changed.isEmpty() && !difference.actual().equals("error");
            default -> false;
        };
    }

    /** Returns the actions of an app that are performed by one of the two rules only. */
    private static Set<Object> changed(OracleCase oracle, String app) {
        Set<Object> changed = new HashSet<>();
        Json answer = oracle.json.get("expected").get("apps").get(app);
        answer.get("mro_alternative")
                .map()
                .forEach((group, performed) -> changed.addAll(either(
                        rows(answer.get("groups").get(group).get("performed").value()), rows(performed))));
        return changed;
    }

    private static Set<Object> either(List<?> one, List<?> other) {
        Set<Object> either = new HashSet<>(one);
        either.addAll(other);
        either.removeIf(row -> one.contains(row) && other.contains(row));
        return either;
    }

    private static List<?> rows(Object value) {
        return (List<?>) value;
    }

    private static boolean isAmbiguous(OracleCase oracle, Difference difference) {
        return difference.kind().equals("error") && isAmbiguous(oracle, (Problem) difference.actual());
    }

    private static boolean isAmbiguous(OracleCase oracle, Problem problem) {
        OracleClaims claims = new OracleClaims(oracle);
        List<Class<?>> declarers = claims.declarers(problem);
        Class<?> appType = problem.appType();
        return problem.kind() == ProblemKind.AMBIGUOUS_INHERITANCE
                && declarers.size() > 1
                && declarers.stream().allMatch(one -> one != appType && one.isAssignableFrom(appType))
                && declarers.stream().noneMatch(one -> hasSubtype(one, declarers))
                && claims.shareIdentity(problem);
    }

    private static boolean hasSubtype(Class<?> type, List<Class<?>> others) {
        return others.stream().anyMatch(other -> other != type && type.isAssignableFrom(other));
    }

    private static boolean isInheritedClaim(OracleCase oracle, Difference difference) {
        return difference.kind().equals("error")
                && isConflict(oracle, (Problem) difference.actual())
                && new OracleClaims(oracle)
                                .declarers((Problem) difference.actual())
                                .size()
                        > 1;
    }

    private static boolean isConflict(OracleCase oracle, Problem problem) {
        OracleClaims claims = new OracleClaims(oracle);
        return problem.kind() == ProblemKind.CONFLICT
                && claims.declarers(problem).stream().allMatch(one -> one.isAssignableFrom(problem.appType()))
                && claims.shareClaim(problem);
    }

    private static boolean isSelfConflict(OracleCase oracle, Difference difference) {
        Json pair = oracle.json.get("expected").get("pair");
        return difference.kind().equals("no error")
                && pair.value() != null
                && pair.get(0).value().equals(pair.get(1).value());
    }

    /** The original performs what comes before the conflict, and fails there. */
    private static boolean isToldBefore(OracleCase oracle, Difference difference) {
        return difference.kind().equals("DirectiveReportError")
                && rows(difference.actual()).stream()
                        .map(Problem.class::cast)
                        .allMatch(one -> isConflict(oracle, one) || isAmbiguous(oracle, one));
    }

    /**
     * The constraints are compared separately, so what is left is chance: the original goes through a set, and the order
     * only seems to be fixed where some runs agreed. Within a group nothing may be reordered.
     */
    private static boolean isFreeOrder(OracleCase oracle, Difference difference) {
        if (difference.kind().equals("sequence")) {
            return isReordered(difference.expected(), difference.actual());
        }
        return difference.kind().startsWith("config ")
                && isReordered(difference.expected(), difference.actual())
                && byGroup(oracle, difference.expected()).equals(byGroup(oracle, difference.actual()));
    }

    private static Map<String, List<Object>> byGroup(OracleCase oracle, Object triples) {
        return rows(triples).stream()
                .collect(Collectors.groupingBy(row ->
                        OracleCase.groupName(oracle.type((String) rows(row).get(1)))));
    }

    private static boolean isReordered(Object wanted, Object found) {
        return wanted instanceof List<?> one
                && found instanceof List<?> other
                && one.size() == other.size()
                && new HashSet<>(one).equals(new HashSet<>(other));
    }

    /** The original numbers actions when their app is committed, so the order of unrelated commits shows. */
    private static boolean isOrderOfCommits(OracleCase oracle, Difference difference) {
        boolean ofActions =
                difference.kind().startsWith("performed ") || difference.kind().startsWith("config ");
        List<String> executed = oracle.json.get("expected").texts("executed");
        return ofActions
                && isReordered(difference.expected(), difference.actual())
                && byGroup(oracle, difference.actual()).values().stream()
                        .allMatch(rows -> isOrderOfBases(oracle, difference.app(), rows))
                && byGroup(oracle, difference.expected()).values().stream()
                        .allMatch(rows -> isSorted(declarers(oracle, rows), executed));
    }

    private static boolean isOrderOfBases(OracleCase oracle, String app, List<?> triples) {
        List<String> lineage = Lineage.of(oracle.appType(app)).stream()
                .map(Class::getSimpleName)
                .toList();
        return isSorted(declarers(oracle, triples), lineage);
    }

    private static boolean isSorted(List<String> names, List<String> order) {
        List<Integer> places = names.stream().map(order::indexOf).toList();
        return places.equals(places.stream().sorted().toList());
    }

    /** Returns the app that declares each of some actions. */
    private static List<String> declarers(OracleCase oracle, List<?> triples) {
        Map<String, String> apps = oracle.json.list("registrations").stream()
                .collect(Collectors.toMap(one -> one.text("id"), one -> one.text("app")));
        return triples.stream()
                .map(triple -> apps.get((String) rows(triple).get(0)))
                .toList();
    }

    private static boolean isGroupClass(OracleCase oracle, Difference difference) {
        String message = oracle.json.get("expected").text("message");
        return difference.kind().equals("no error")
                && message != null
                && (message.startsWith("Cannot use group_class") || message.startsWith("Cannot define"));
    }

    private static Json answer(OracleCase oracle, Difference difference) {
        return oracle.json.get("expected").get("apps").get(difference.app());
    }
}

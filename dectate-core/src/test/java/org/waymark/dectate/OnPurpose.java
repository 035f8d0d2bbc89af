package org.waymark.dectate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
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
            new Rule(
                    "a query for an unknown directive is an error, not an empty answer", OnPurpose::isUnknownDirective),
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

    private static boolean isDiamond(OracleCase oracle, Difference difference) {
        Json alternative = answer(oracle, difference).get("mro_alternative");
        if (difference.kind().startsWith("performed ")) {
            Json wanted = alternative.get(difference.kind().substring("performed ".length()));
            return difference.actual().equals(wanted.value())
                    || (isReordered(wanted.value(), difference.actual()) && isOrderOfCommits(oracle, difference.app()));
        }
        boolean follows = difference.kind().equals("overrides")
                || difference.kind().startsWith("config ")
                || difference.kind().endsWith("query");
        return alternative.value() != null && follows;
    }

    private static boolean isAmbiguous(OracleCase oracle, Difference difference) {
        if (!isProblem(difference, ProblemKind.AMBIGUOUS_INHERITANCE)) {
            return false;
        }
        List<Class<?>> declarers = declarers(oracle, (Problem) difference.actual());
        Class<?> appType = ((Problem) difference.actual()).appType();
        return declarers.size() > 1
                && declarers.stream().allMatch(one -> one != appType && one.isAssignableFrom(appType))
                && declarers.stream().noneMatch(one -> hasSubtype(one, declarers));
    }

    private static boolean hasSubtype(Class<?> type, List<Class<?>> others) {
        return others.stream().anyMatch(other -> other != type && type.isAssignableFrom(other));
    }

    private static boolean isInheritedClaim(OracleCase oracle, Difference difference) {
        return isProblem(difference, ProblemKind.CONFLICT)
                && declarers(oracle, (Problem) difference.actual()).size() > 1;
    }

    private static boolean isSelfConflict(OracleCase oracle, Difference difference) {
        Json pair = oracle.json.get("expected").get("pair");
        return "self_conflict".equals(oracle.json.text("doubtful"))
                && difference.kind().equals("no error")
                && pair.get(0).value().equals(pair.get(1).value());
    }

    private static boolean isToldBefore(OracleCase oracle, Difference difference) {
        Set<ProblemKind> beforePerforming = Set.of(ProblemKind.CONFLICT, ProblemKind.AMBIGUOUS_INHERITANCE);
        return difference.kind().equals("DirectiveReportError")
                && ((List<?>) difference.actual())
                        .stream().allMatch(one -> beforePerforming.contains(((Problem) one).kind()));
    }

    /** The constraints are compared separately, so what is left is a matter of taste. */
    private static boolean isFreeOrder(OracleCase oracle, Difference difference) {
        boolean byGroup =
                difference.kind().equals("sequence") || difference.kind().startsWith("config ");
        return byGroup && isReordered(difference.expected(), difference.actual());
    }

    private static boolean isReordered(Object wanted, Object found) {
        return wanted instanceof List<?> one
                && found instanceof List<?> other
                && one.size() == other.size()
                && new HashSet<>(one).equals(new HashSet<>(other));
    }

    private static boolean isOrderOfCommits(OracleCase oracle, Difference difference) {
        return difference.kind().startsWith("performed ")
                && isReordered(difference.expected(), difference.actual())
                && isOrderOfCommits(oracle, difference.app());
    }

    /** The original numbers actions when their app is committed, so the order of unrelated commits shows. */
    private static boolean isOrderOfCommits(OracleCase oracle, String app) {
        List<String> ofBases = new ArrayList<>();
        Lineage.of(oracle.appType(app)).forEach(base -> ofBases.add(base.getSimpleName()));
        List<String> ofCommits = new ArrayList<>(oracle.json.get("expected").texts("executed"));
        ofCommits.retainAll(ofBases);
        return !ofBases.equals(ofCommits);
    }

    private static boolean isUnknownDirective(OracleCase oracle, Difference difference) {
        return difference.kind().equals("tool query")
                && difference.actual().equals("error")
                && oracle.type(difference.app(), ((Json) difference.expected()).text("directive")) == null;
    }

    private static boolean isGroupClass(OracleCase oracle, Difference difference) {
        String message = oracle.json.get("expected").text("message");
        return difference.kind().equals("no error")
                && message != null
                && (message.startsWith("Cannot use group_class") || message.startsWith("Cannot define"));
    }

    private static boolean isProblem(Difference difference, ProblemKind kind) {
        return difference.kind().equals("error") && ((Problem) difference.actual()).kind() == kind;
    }

    private static Json answer(OracleCase oracle, Difference difference) {
        return oracle.json.get("expected").get("apps").get(difference.app());
    }

    private static List<Class<?>> declarers(OracleCase oracle, Problem problem) {
        Set<Class<?>> declarers = new HashSet<>();
        for (Source source : problem.sources()) {
            for (Json registration : oracle.json.list("registrations")) {
                if (registration.text("id").equals(source.location().className())) {
                    declarers.add(oracle.appType(registration.text("app")));
                }
            }
        }
        return List.copyOf(declarers);
    }
}

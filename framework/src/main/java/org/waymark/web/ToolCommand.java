package org.waymark.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.web.http.HttpRequest;

/**
 * A command of the {@link Tool}.
 *
 * @param name its name
 * @param operands the names of what it needs besides the app
 * @param summary what it tells, as half a sentence
 * @param isWithApp whether it asks the app itself, if there is one
 * @param question answers it
 */
record ToolCommand(String name, List<String> operands, String summary, boolean isWithApp, Question question) {
    static final List<ToolCommand> ALL = List.of(
            configured("paths", "where models are, in all apps that are mounted", PathsReport::of),
            configured("views", "what answers for which models", ViewsReport::of),
            configured("permissions", "what takes which permission, and what takes none", PermissionsReport::of),
            configured("tweens", "what is wrapped around the views, outermost first", TweensReport::of),
            new ToolCommand(
                    "why", List.of("METHOD", "/PATH"), "why a request is answered as it is", true, WhyCommand::answer),
            configured("overlaps", "paths that take paths, or names of views, from others", OverlapsReport::of),
            configured(
                    "openapi",
                    "the OpenAPI document, which is JSON",
                    site -> new ToolDocument(OpenApi.document(site))));

    /** How a command is answered. */
    @FunctionalInterface
    interface Question {
        /**
         * Answers.
         *
         * @param operands what the command needs besides the app
         * @param asker a request of whoever asks, which has the headers and comes from where others of the same client would
         */
        ToolAnswer answer(ToolSubject subject, List<String> operands, HttpRequest asker);
    }

    /** What is asked of a configuration alone. */
    private interface SiteQuestion {
        ToolAnswer answer(Site site);
    }

    private static ToolCommand configured(String name, String summary, SiteQuestion question) {
        return new ToolCommand(
                name, List.of(), summary, false, (subject, operands, asker) -> question.answer(subject.site()));
    }

    /** Returns the command of a name, if there is one. */
    static Optional<ToolCommand> of(String name) {
        return ALL.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    /** Returns the names of the operands where they are parameters of a query. */
    List<String> parameters() {
        return operands.stream()
                .map(operand -> operand.replace("/", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns how it is typed. */
    String usage() {
        return name + " APP" + (operands.isEmpty() ? "" : " " + String.join(" ", operands));
    }

    ToolAnswer answer(ToolArguments arguments) {
        if (arguments.words().size() != 2 + operands.size()) {
            throw new ToolException("It is: " + usage());
        }
        ToolSubject subject = ToolClasses.configuration(arguments.words().get(1));
        return question.answer(
                isWithApp ? ToolClasses.withApp(subject, arguments.app()) : subject,
                arguments.operands(),
                HttpRequest.of("GET", "/").withHeaders(arguments.headers()));
    }
}

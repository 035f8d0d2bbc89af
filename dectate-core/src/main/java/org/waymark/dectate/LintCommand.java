package org.waymark.dectate;

import java.util.List;
import java.util.Map;

/** Tells what is legal but may be a mistake. */
final class LintCommand implements ToolCommand {
    @Override
    public String usage() {
        return "lint APP";
    }

    @Override
    public String summary() {
        return "what is legal but may be a mistake";
    }

    @Override
    public int least() {
        return 1;
    }

    @Override
    public ToolAnswer answer(ToolArguments arguments) {
        List<Problem> findings = arguments.subject(0).plan().lint();
        StringBuilder text = new StringBuilder(ToolText.count(findings.size(), "finding"));
        text.append(" in the configuration.\n");
        for (int i = 0; i < findings.size(); i++) {
            text.append('\n').append(i + 1).append(") ").append(findings.get(i)).append('\n');
        }
        return new ToolAnswer(findings.isEmpty(), text.toString(), Map.of("findings", ToolJson.problems(findings)));
    }
}

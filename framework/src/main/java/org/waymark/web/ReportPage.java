package org.waymark.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.web.Report.Entry;
import org.waymark.web.Report.Section;

/** Writes a report as a page: on a wide screen in columns, on a narrow one below each other. */
final class ReportPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>{}</title>{}</head>
            <body>
            <header><nav aria-label="Tools">{}</nav></header>
            <main><form action="/+waymark/why"><label>Method <input name="method" value="{}" size="7" required></label>
            <label class="path">Path <input name="path" value="{}" required></label>
            <button>Why?</button></form>
            <h1>{}</h1>{}{}
            <p><a href="{}">The same as JSON</a></p></main>
            </body>
            </html>
            """;

    private static final Markup STYLE = Markup.trusted("""
            <style>
            :root { color-scheme: light dark; --line: #8886; --soft: #8881; --link: #0b57d0; --quiet: #5f6368; }
            @media (prefers-color-scheme: dark) { :root { --link: #8ab4f8; --quiet: #a8adb4; } }
            * { box-sizing: border-box; }
            body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
            header { border-bottom: 1px solid var(--line); padding: .5rem 1rem; }
            nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; max-width: 70rem; margin: auto; }
            main { max-width: 70rem; margin: auto; padding: 1rem; }
            a { color: var(--link); } nav a { padding: .35rem 0; }
            nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
            form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; background: var(--soft);
                border-radius: .5rem; padding: .75rem 1rem; }
            label.path { flex: 1 1 14rem; display: flex; gap: .5rem; align-items: baseline; }
            label.path input { flex: 1; min-width: 0; }
            input, button { font: inherit; padding: .3rem .6rem; border: 1px solid var(--line); border-radius: .35rem; }
            button { cursor: pointer; }
            h1 { font-size: 1.4rem; overflow-wrap: anywhere; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
            ol { list-style: none; margin: 0; padding: 0; }
            li.entry { border-top: 1px solid var(--line); padding: .5rem 0; }
            .cells { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0 1.5rem;
                font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
            .steps .cells { grid-template-columns: 7rem 1fr; } .steps .cells b:first-child { font-weight: 400; }
            .cells b:first-child { font-weight: 600; } .cells b { font-weight: 400; }
            .steps .cells b:nth-child(2) { font-weight: 600; }
            .notes { list-style: none; margin: 0; padding: 0; color: var(--quiet); font-size: .875rem;
                overflow-wrap: anywhere; }
            .steps .notes { padding-left: 8.5rem; }
            @media (max-width: 36rem) { .steps .cells { grid-template-columns: 1fr; } .steps .notes { padding-left: 0; } }
            </style>
            """);

    private ReportPage() {}

    /**
     * Returns the page.
     *
     * @param form the fields of the form, and what is in them
     */
    static Markup of(Report report, ToolCommand command, Site site, Map<String, String> form) {
        List<Markup> links = ToolCommand.ALL.stream()
                .filter(one -> one.operands().isEmpty())
                .map(one -> link(one.name(), command.name()))
                .toList();
        List<Markup> sections =
                report.sections().stream().map(ReportPage::section).toList();
        Markup note = report.note().isEmpty() ? Markup.empty() : Markup.html("<p>{}</p>", report.note());
        String title = report.title() + " · " + site.root().getSimpleName();
        return Markup.html(
                PAGE,
                title,
                STYLE,
                links,
                form.getOrDefault("method", ""),
                form.getOrDefault("path", ""),
                report.title(),
                sections,
                note,
                json(command, form));
    }

    private static String json(ToolCommand command, Map<String, String> form) {
        String query = command.parameters().stream()
                .map(name -> name + "=" + encoded(form.getOrDefault(name, "")))
                .collect(Collectors.joining("&"));
        return "/+waymark/" + command.name() + ".json" + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Markup link(String name, String current) {
        String address = "/+waymark/" + name;
        return name.equals(current)
                ? Markup.html("<a href=\"{}\" aria-current=\"page\">{}</a> ", address, name)
                : Markup.html("<a href=\"{}\">{}</a> ", address, name);
    }

    private static Markup section(Section section) {
        if (section.entries().isEmpty() && section.none().isEmpty()) {
            return Markup.empty();
        }
        Markup title = section.title().isEmpty() ? Markup.empty() : Markup.html("<h2>{}</h2>", section.title());
        Markup content = section.entries().isEmpty()
                ? Markup.html("<p>{}</p>", section.none())
                : Markup.html(
                        "<ol>{}</ol>",
                        section.entries().stream().map(ReportPage::entry).toList());
        return section.name().equals("steps")
                ? Markup.html("<section class=\"steps\">{}{}</section>", title, content)
                : Markup.html("<section>{}{}</section>", title, content);
    }

    private static Markup entry(Entry entry) {
        List<Markup> cells = entry.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> Markup.html("<b>{}</b> ", cell))
                .toList();
        List<Markup> notes = entry.notes().stream()
                .map(note -> Markup.html("<li>{}</li>", note))
                .toList();
        return Markup.html(
                "<li class=\"entry\"><div class=\"cells\">{}</div><ul class=\"notes\">{}</ul></li>", cells, notes);
    }
}

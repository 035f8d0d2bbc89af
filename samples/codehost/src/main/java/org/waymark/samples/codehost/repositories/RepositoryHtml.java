package org.waymark.samples.codehost.repositories;

import org.waymark.samples.codehost.html.Lists;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** Repositories as HTML. */
final class RepositoryHtml {
    private RepositoryHtml() {}

    static Markup overview(Repository repository, RepositoryApp app, Request request) {
        return Markup.html(
                """
                <h1>{}</h1>
                <p class="faint">{} repository of {}</p>
                <h2>Files</h2>
                {}
                """,
                repository.settings().description(),
                repository.settings().isPrivate() ? "Private" : "Public",
                app.person(repository.owner(), request),
                Lists.list(
                        repository.files().entrySet(),
                        "There are no files yet.",
                        file -> Markup.html(
                                "<a href=\"{}\">{}</a>",
                                request.link(new SourceFile(file.getKey(), file.getValue())),
                                file.getKey())));
    }

    static Markup file(SourceFile file) {
        return Markup.html("""
                <h1 class="path">{}</h1>
                <pre tabindex="0"><code>{}</code></pre>
                """, file.path(), file.content());
    }
}

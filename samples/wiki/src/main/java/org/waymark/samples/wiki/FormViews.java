package org.waymark.samples.wiki;

import java.util.Map;
import java.util.Optional;
import org.waymark.samples.wiki.pages.Draft;
import org.waymark.samples.wiki.pages.Page;
import org.waymark.samples.wiki.pages.PageName;
import org.waymark.web.Markup;
import org.waymark.web.Request;

/** The forms in which pages are written. What was refused stays as it was typed, with the message beside it. */
final class FormViews {

    private static final String NAME_HINT = "Small letters and digits, in words joined by single hyphens.";

    private FormViews() {}

    static Markup create(Draft draft, Map<String, String> problems, Request request) {
        return Markup.html(
                """
                <h1>New page</h1>
                <form method="post" action="{}">
                {}{}{}
                <p class="buttons"><button>Save</button> <a href="{}">Cancel</a></p>
                </form>
                """,
                request.link(new NewPage(Optional.empty())),
                title(draft.title(), problems),
                name(draft.name(), "Leave it empty to take it from the title. " + NAME_HINT, problems),
                text(draft.text(), problems),
                request.link(request.app()));
    }

    static Markup edit(Page page, int revision, Draft draft, Map<String, String> problems, Request request) {
        return Markup.html("""
                <h1>Edit: {}</h1>
                {}
                """, page.title(), content(page, revision, draft, problems, request));
    }

    /** Returns the form for title and text alone. */
    static Markup content(Page page, int revision, Draft draft, Map<String, String> problems, Request request) {
        return Markup.html(
                """
                <form method="post" action="{}">
                <input type="hidden" name="revision" value="{}">
                {}{}
                <p class="buttons"><button>Save</button> <a href="{}">Cancel</a></p>
                </form>
                """,
                request.link(page, "edit"),
                revision,
                title(draft.title(), problems),
                text(draft.text(), problems),
                request.link(page));
    }

    static Markup rename(Page page, String name, Map<String, String> problems, Request request) {
        return Markup.html(
                """
                <h1>Rename: {}</h1>
                <p>The page keeps its history, and is found by its old name as well, until another page takes that.
                The title stays as it is; it is changed with the text.</p>
                <form method="post" action="{}">
                <input type="hidden" name="revision" value="{}">
                {}
                <p class="buttons"><button>Rename</button> <a href="{}">Cancel</a></p>
                </form>
                """,
                page.title(),
                request.link(page, "rename"),
                page.revision(),
                name(name, NAME_HINT, problems),
                request.link(page));
    }

    private static Markup title(String value, Map<String, String> problems) {
        return Markup.html("""
                <label for="title">Title</label>
                <input id="title" name="title" value="{}" maxlength="{}" required aria-invalid="{}">
                {}
                """, value, Page.MAX_TITLE, problems.containsKey("title"), problem("title", problems));
    }

    private static Markup name(String value, String hint, Map<String, String> problems) {
        return Markup.html("""
                <label for="name">Name</label>
                <input id="name" name="name" value="{}" maxlength="{}" autocapitalize="none" spellcheck="false"
                    aria-describedby="name-hint" aria-invalid="{}">
                {}<span class="hint" id="name-hint">{}</span>
                """, value, PageName.MAX, problems.containsKey("name"), problem("name", problems), hint);
    }

    /** Browsers drop a line break that follows the tag, so that one is given to be dropped. */
    private static Markup text(String value, Map<String, String> problems) {
        return Markup.html("""
                <label for="text">Text</label>
                <textarea id="text" name="text" maxlength="{}" aria-describedby="text-hint" aria-invalid="{}">
                {}</textarea>
                {}<span class="hint" id="text-hint">Markdown. [[Two brackets]] link to a page.</span>
                """, Page.MAX_TEXT, problems.containsKey("text"), value, problem("text", problems));
    }

    private static Markup problem(String field, Map<String, String> problems) {
        String message = problems.get(field);
        return message == null ? Markup.empty() : Markup.html("<strong class=\"problem\">{}</strong>\n", message);
    }
}

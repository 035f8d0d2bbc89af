package org.waymark.web;

import java.util.ServiceLoader;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.DirectiveSet;
import org.waymark.dectate.DirectiveTable;

/**
 * The directives of the framework, and what each stands for: {@link Path}, {@link Mount},
 * {@link DeferLinks}, {@link View}, {@link Html} and {@link Json}.
 * {@link App} uses them, so its subclasses need not.
 */
public final class WebDirectives implements DirectiveSet {
    /** Makes the set. */
    public WebDirectives() {}

    @Override
    public void define(DirectiveTable table) {
        table.group(ViewAction.GROUP);
        table.group(PathAction.GROUP);
        table.directive(Path.class, (path, target) -> PathMethod.path(path.value(), target));
        table.directive(Mount.class, (mount, target) -> PathMethod.mount(mount.value(), target));
        table.directive(DeferLinks.class, (defer, target) -> DeferAction.of(target));
        table.directive(
                View.class, (view, target) -> ViewMethod.action(view.name(), view.method(), Renderer.TEXT, target));
        table.directive(
                Html.class, (html, target) -> ViewMethod.action(html.name(), html.method(), Renderer.HTML, target));
        table.directive(
                Json.class,
                (json, target) -> ViewMethod.action(json.name(), json.method(), Renderer.json(codec()), target));
    }

    private static JsonCodec codec() {
        return ServiceLoader.load(JsonCodec.class)
                .findFirst()
                .orElseThrow(() -> new DirectiveException(
                        "No JSON codec is present. Add org.waymark:waymark-jackson, or a JsonCodec of your own,"
                                + " to the class path."));
    }
}

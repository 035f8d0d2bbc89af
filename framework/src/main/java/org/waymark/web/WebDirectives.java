package org.waymark.web;

import org.waymark.dectate.DirectiveSet;
import org.waymark.dectate.DirectiveTable;

/**
 * The directives of the framework, and what each stands for: {@link Path}, {@link Mount}, {@link DeferLinks},
 * {@link DeferClassLinks}, {@link LinkPrefix}, {@link View}, {@link Html}, {@link Json}, {@link Predicate},
 * {@link PredicateFallback}, {@link Identify}, {@link VerifyIdentity}, {@link PermissionRule},
 * {@link MethodOf} and {@link Tween}.
 * {@link App} uses them, so its subclasses need not.
 */
public final class WebDirectives implements DirectiveSet {
    /** Makes the set. */
    public WebDirectives() {}

    @Override
    public void define(DirectiveTable table) {
        table.group(ConvertAction.GROUP);
        table.group(SettingsAction.GROUP);
        table.group(ServiceAction.GROUP);
        table.group(MethodAction.GROUP);
        table.group(Templates.GROUP);
        table.group(ViewAction.GROUP);
        table.group(DumpJsonAction.GROUP);
        table.group(PathAction.GROUP);
        table.group(IdentifyAction.GROUP);
        table.group(PermissionAction.GROUP);
        table.group(TweenOrder.GROUP);
        table.directive(Settings.class, (settings, target) -> SettingsAction.of(settings.value(), target));
        table.directive(Service.class, (service, target) -> ServiceAction.of(target));
        table.directive(MethodOf.class, (methodOf, target) -> MethodAction.of(methodOf.value(), target));
        table.directive(Converts.class, (converts, target) -> ConvertAction.of(target));
        table.directive(
                TemplateFolder.class,
                (folder, target) ->
                        new TemplateFolderAction(new TemplateFolders.Resources(target.type(), folder.value())));
        table.directive(Renders.class, (renders, target) -> RendersAction.of(renders.value(), target));
        table.directive(DumpJson.class, (dump, target) -> DumpJsonAction.of(target));
        table.directive(Path.class, (path, target) -> PathMethod.path(path.value(), target));
        table.directive(Mount.class, (mount, target) -> PathMethod.mount(mount.value(), target));
        table.directive(DeferLinks.class, (defer, target) -> DeferAction.of(target));
        table.directive(DeferClassLinks.class, (defer, target) -> DeferClassAction.of(defer.value(), target));
        table.directive(LinkPrefix.class, (prefix, target) -> LinkPrefixAction.of(target));
        table.directive(Identify.class, (identify, target) -> IdentifyAction.of(identify.challenge(), target));
        table.directive(VerifyIdentity.class, (verify, target) -> VerifyAction.of(target));
        table.directive(PermissionRule.class, (rule, target) -> PermissionAction.of(rule.value(), target));
        table.directive(Tween.class, TweenAction::of);
        table.directive(Predicate.class, PredicateAction::of);
        table.directive(PredicateFallback.class, (fallback, target) -> FallbackAction.of(fallback.value(), target));
        table.directive(
                View.class,
                (view, target) -> ViewMethod.action(ViewTraits.of(view, target), StandardRenderer.TEXT, target));
        table.directive(
                Html.class,
                (html, target) ->
                        ViewMethod.action(ViewTraits.of(html, target), Renderer.html(html.template()), target));
        table.directive(
                Json.class,
                (json, target) -> ViewMethod.action(ViewTraits.of(json, target), StandardRenderer.JSON, target));
    }
}

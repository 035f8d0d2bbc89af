package org.waymark.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.RegistryKey;

/** The templates of an app: the folders that they are in, and what renders them. */
final class Templates {
    static final RegistryKey<Templates> KEY = RegistryKey.of("templates", Templates::new);
    static final ActionGroup GROUP = ActionGroup.of("template").registries(KEY);

    private final TemplateFolders folders = new TemplateFolders();
    /** The longest ending comes first: {@code .txt.peb} is more than {@code .peb}. */
    private final Map<String, TemplateEngine> engines =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    TemplateFolders folders() {
        return folders;
    }

    void use(String ending, TemplateEngine engine) {
        engines.put(ending, engine);
    }

    /**
     * Refuses a template that could not be rendered when it is needed.
     *
     * @throws DirectiveException if it is in no folder, or nothing renders it
     */
    void require(String template) {
        String problem = problem(template);
        if (!problem.isEmpty()) {
            throw new DirectiveException(problem);
        }
    }

    /** Returns why a template could not be rendered, or an empty text if it could. */
    private String problem(String template) {
        if (engine(template) == null) {
            return "Nothing renders the template " + template + ": "
                    + (engines.isEmpty()
                            ? "the app has no template engine. Implement that of a template extension"
                            : "there is an engine for " + String.join(", ", engines.keySet())
                                    + " only. Use that ending")
                    + ", or add a method with @Renders.";
        }
        if (folders.find(template).isEmpty()) {
            return "There is no template " + template + " in "
                    + (folders.isEmpty()
                            ? "the app, which has no template folder. Say @TemplateFolder on its class."
                            : folders + ". Add it to one of them.");
        }
        return "";
    }

    /**
     * Renders a template.
     *
     * @throws IllegalArgumentException if it is in no folder, or nothing renders it
     */
    Markup render(String template, Object values, Request request) throws Exception {
        TemplateEngine engine = engine(template);
        if (engine == null || folders.find(template).isEmpty()) {
            throw new IllegalArgumentException(problem(template));
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("request", request);
        all.put("app", request.app());
        all.putAll(TemplateValues.of(values));
        return engine.render(template, all);
    }

    private @Nullable TemplateEngine engine(String template) {
        for (Map.Entry<String, TemplateEngine> each : engines.entrySet()) {
            if (template.endsWith(each.getKey())) {
                return each.getValue();
            }
        }
        return null;
    }
}

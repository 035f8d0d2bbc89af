package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/** Says what renders the templates whose names have an ending. */
record RendersAction(String ending, Function<TemplateFolders, TemplateEngine> engine) implements Action {
    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method makes no engine
     */
    static RendersAction of(String ending, Target target) {
        Method method = target.method();
        boolean makesEngine = Modifier.isStatic(method.getModifiers())
                && List.of(method.getParameterTypes()).equals(List.of(TemplateFolders.class))
                && TemplateEngine.class.isAssignableFrom(method.getReturnType());
        if (!makesEngine) {
            throw new DirectiveException(target + " cannot make a template engine. Let it be static, take"
                    + " TemplateFolders, and return a TemplateEngine: it is called once, before there is an app.");
        }
        return new RendersAction(ending, maker(BoundMethod.handleOf(method)));
    }

    private static Function<TemplateFolders, TemplateEngine> maker(MethodHandle method) {
        return folders -> {
            try {
                return (TemplateEngine) method.invoke(folders);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("The template engine could not be made.", e);
            }
        };
    }

    @Override
    public ActionGroup group() {
        return Templates.GROUP;
    }

    @Override
    public Object identity() {
        return "templates *" + ending;
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("ending", ending));
    }

    @Override
    public void perform(Registries registries) {
        Templates templates = registries.get(Templates.KEY);
        templates.use(ending, engine.apply(templates.folders()));
    }
}

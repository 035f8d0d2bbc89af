package org.waymark.web;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Target;

/**
 * A method of the user's that is about one model: which of its parameters that is, and where the others come from.
 *
 * @param model the class of the model, or null if no parameter takes one
 * @param method the method, to be called with the model
 */
record ModelMethod(@Nullable Class<?> model, BoundMethod method) {
    /**
     * Reads the method that carries a directive.
     *
     * @param what what the directive makes of the method, such as "A view"
     * @throws DirectiveException if two parameters could be the model
     */
    static ModelMethod of(Target target, String what) {
        List<Argument> arguments = new ArrayList<>();
        @Nullable Parameter model = null;
        for (Parameter parameter : target.method().getParameters()) {
            Argument injected = Injection.of(parameter, target.appType());
            if (injected == null && model != null) {
                throw new DirectiveException(what + " has one model, but both " + model + " and " + parameter + " of "
                        + target + " could be it. Other parameters are the Request and the app.");
            }
            model = injected == null ? parameter : model;
            arguments.add(injected == null ? Argument.SUBJECT : injected);
        }
        return new ModelMethod(model == null ? null : model.getType(), BoundMethod.of(target.method(), arguments));
    }
}

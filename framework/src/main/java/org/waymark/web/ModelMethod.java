package org.waymark.web;

import java.lang.reflect.Parameter;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Target;

/**
 * A method of the user's that is about one model: which of its parameters that is, and where the others come from.
 *
 * @param model the class of the model, or null if no parameter takes one
 * @param identity the class of who has to send the request, or null if anybody may
 * @param method the method, to be called with the model
 */
record ModelMethod(@Nullable Class<?> model, @Nullable Class<? extends Principal> identity, BoundMethod method) {
    /**
     * Reads the method that carries a directive.
     *
     * @param what what the directive makes of the method, such as "A view"
     * @throws DirectiveException if two parameters could be the model
     */
    static ModelMethod of(Target target, String what) {
        List<Argument> arguments = new ArrayList<>();
        @Nullable Parameter model = null;
        @Nullable Class<? extends Principal> identity = null;
        for (Parameter parameter : target.method().getParameters()) {
            Argument injected = injected(parameter, target, model != null);
            if (injected == null && model != null) {
                throw new DirectiveException(what + " has one model, but both " + model + " and " + parameter + " of "
                        + target
                        + " could be it. Other parameters are the Request, the app, who sends the request, which is a"
                        + " java.security.Principal, parameters of the query (@Named, @Default), and the @Body.");
            }
            model = injected == null ? parameter : model;
            identity = Principal.class.isAssignableFrom(parameter.getType())
                    ? parameter.getType().asSubclass(Principal.class)
                    : identity;
            arguments.add(injected == null ? Argument.SUBJECT : injected);
        }
        return new ModelMethod(
                model == null ? null : model.getType(), identity, BoundMethod.of(target.method(), arguments));
    }

    private static @Nullable Argument injected(Parameter parameter, Target target, boolean hasModel) {
        if (parameter.isAnnotationPresent(Body.class)) {
            return BodyInput.of(parameter.getType(), parameter.getParameterizedType());
        }
        Argument injected = Injection.of(parameter, target.appType());
        return injected == null && Injection.isOfQuery(parameter, hasModel)
                ? QueryInput.of(parameter).argument()
                : injected;
    }

    /**
     * Reads a method that says yes or no.
     *
     * @param what what the directive makes of the method, such as "A permission rule"
     * @throws DirectiveException if two parameters could be the model, or if the method returns something else
     */
    static ModelMethod judging(Target target, String what) {
        requireJudge(target, what);
        return of(target, what);
    }

    /**
     * Refuses a method that does not say yes or no.
     *
     * @throws DirectiveException if it returns something else
     */
    static void requireJudge(Target target, String what) {
        Class<?> returned = target.method().getReturnType();
        if (returned != boolean.class) {
            throw new DirectiveException(what + " says yes or no, but " + target + " returns "
                    + returned.getSimpleName() + ". Let it return boolean.");
        }
    }
}

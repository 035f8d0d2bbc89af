package org.waymark.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/**
 * Says how an app finds out who sends a request.
 *
 * @param isLasting whether the method returns a policy that depends on no request, so that it is asked once for each app
 */
record IdentifyAction(BoundMethod method, String challenge, boolean isLasting) implements Action {
    static final ActionGroup GROUP = ActionGroup.of("identity").registries(Identities.KEY);

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method cannot tell who somebody is
     */
    static IdentifyAction of(String challenge, Target target) {
        List<Argument> arguments = new ArrayList<>();
        for (var parameter : target.method().getParameters()) {
            Argument injected = Injection.of(parameter, target.appType());
            if (injected == null || Injection.identity(parameter) != null) {
                throw new DirectiveException(target + " has the parameter " + parameter
                        + ", but all that there is yet are the Request and the app. Take it out.");
            }
            arguments.add(injected);
        }
        Class<?> found = Injection.element(
                target.method().getReturnType(), target.method().getGenericReturnType());
        if (!Principal.class.isAssignableFrom(found) && !IdentityPolicy.class.isAssignableFrom(found)) {
            throw new DirectiveException(target + " returns a " + found.getSimpleName()
                    + ", which is no java.security.Principal. Let its class implement that, so that it is known to be"
                    + " somebody.");
        }
        boolean isLasting = IdentityPolicy.class.isAssignableFrom(found) && !arguments.contains(Argument.REQUEST);
        return new IdentifyAction(BoundMethod.of(target.method(), arguments), challenge, isLasting);
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "who sends a request";
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Identities.KEY).use(this);
    }

    /** Returns how to tell who sends a request: the policy that the method returns, or what it says of this request. */
    IdentityPolicy policy(Request request) throws Exception {
        return isLasting
                ? (IdentityPolicy) request.place().kept(IdentifyAction.class, this::made, request)
                : made(request);
    }

    private IdentityPolicy made(Request request) throws Exception {
        Object found = method.invoke(request, request);
        return found instanceof IdentityPolicy policy
                ? policy
                : new Told(
                        (Principal) (found instanceof Optional<?> optional ? optional.orElse(null) : found), challenge);
    }

    /** Who sends this request, as a method of the app has told. */
    private record Told(@Nullable Principal identity, String challenge) implements IdentityPolicy {
        @Override
        public @Nullable Principal identify(Request request) {
            return identity;
        }
    }
}

package org.waymark.web;

import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.Registries;

/** Puts a tween into its place among the others, after all of them were registered. */
record TweenOrder(TweenAction tween) implements Action {
    static final ActionGroup GROUP = ActionGroup.of("order of tweens")
            .dependsOn(TweenAction.GROUP)
            .registries(Tweens.KEY)
            .after(registries -> registries.get(Tweens.KEY).close());

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "place of tween " + tween.name();
    }

    @Override
    public Attributes attributes() {
        return tween.attributes();
    }

    @Override
    public void perform(Registries registries) {
        // An interface or an abstract class may speak of tweens that only the apps made of it have.
        if (BoundMethod.isPublished(registries.appType())) {
            registries.get(Tweens.KEY).place(tween);
        }
    }
}

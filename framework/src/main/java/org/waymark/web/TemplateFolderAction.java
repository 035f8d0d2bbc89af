package org.waymark.web;

import java.util.Map;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.Registries;

/** Adds a folder of templates. Actions of base classes are performed first, so that those of subclasses come before. */
record TemplateFolderAction(TemplateFolders.Folder folder) implements Action {
    @Override
    public ActionGroup group() {
        return Templates.GROUP;
    }

    @Override
    public Object identity() {
        return "template folder " + folder;
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("folder", folder.toString()));
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Templates.KEY).folders().put(folder);
    }
}

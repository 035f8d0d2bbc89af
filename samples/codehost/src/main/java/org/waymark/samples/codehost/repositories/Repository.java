package org.waymark.samples.codehost.repositories;

import java.util.Optional;
import java.util.SortedMap;
import org.waymark.samples.codehost.project.Role;
import org.waymark.samples.codehost.settings.ProjectSettings;

/**
 * Files that somebody owns.
 *
 * @param owner the name of whom they belong to
 * @param files the contents by path
 */
public record Repository(String owner, String name, ProjectSettings settings, SortedMap<String, String> files) {
    /** Returns what somebody is to the repository. Who is not signed in has no name. */
    public Role roleOf(Optional<String> somebody) {
        if (somebody.isPresent() && somebody.get().equals(owner)) {
            return Role.OWNER;
        }
        if (somebody.isPresent() && settings.collaborators().contains(somebody.get())) {
            return Role.COLLABORATOR;
        }
        return settings.isPrivate() ? Role.STRANGER : Role.VISITOR;
    }

    /** Returns the name of the owner and its own, as people write it. */
    public String fullName() {
        return owner + "/" + name;
    }
}

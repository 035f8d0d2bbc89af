package org.waymark.samples.codehost.settings;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.waymark.samples.codehost.project.Check;

/** What the owner of a project decides: what it is for, who sees it, and who works on it. */
public final class ProjectSettings {
    /** The most people who may work on a project. */
    static final int MOST_COLLABORATORS = 100;

    private String description;
    private boolean isPrivate;
    private final SortedSet<String> collaborators = new TreeSet<>();

    public ProjectSettings(String description, boolean isPrivate) {
        this.description = description;
        this.isPrivate = isPrivate;
    }

    public synchronized String description() {
        return description;
    }

    /** Returns whether only those who work on the project see it. */
    public synchronized boolean isPrivate() {
        return isPrivate;
    }

    /** Returns the names of those who work on it, besides its owner. */
    public synchronized SortedSet<String> collaborators() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(collaborators));
    }

    /**
     * Changes what the project is for and who sees it.
     *
     * @throws org.waymark.samples.codehost.project.InvalidInput if the description is empty or too long
     */
    public synchronized void change(String newDescription, boolean nowPrivate) {
        new Check().filled(newDescription, "description", Check.MOST_OF_A_LINE).pass();
        description = newDescription.strip();
        isPrivate = nowPrivate;
    }

    /**
     * Lets somebody work on the project.
     *
     * @throws org.waymark.samples.codehost.project.InvalidInput if there are too many already
     */
    public synchronized void add(String collaborator) {
        new Check()
                .that(collaborators.size() < MOST_COLLABORATORS, "name", "There are too many collaborators already.")
                .pass();
        collaborators.add(collaborator);
    }

    /** Lets somebody no longer work on the project. */
    public synchronized void remove(String collaborator) {
        collaborators.remove(collaborator);
    }
}

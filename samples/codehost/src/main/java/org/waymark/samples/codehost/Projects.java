package org.waymark.samples.codehost;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.waymark.samples.codehost.project.Role;

/** All projects. */
public final class Projects {
    private final Map<String, Project> projects = new ConcurrentSkipListMap<>();

    void add(Project project) {
        projects.put(project.repository().fullName(), project);
    }

    Optional<Project> find(String owner, String name) {
        return Optional.ofNullable(projects.get(owner + "/" + name));
    }

    /** Returns what somebody sees. Who is not signed in has no name. */
    List<Project> visibleTo(Optional<String> somebody) {
        return projects.values().stream()
                .filter(project -> project.repository().roleOf(somebody).isAtLeast(Role.VISITOR))
                .toList();
    }
}

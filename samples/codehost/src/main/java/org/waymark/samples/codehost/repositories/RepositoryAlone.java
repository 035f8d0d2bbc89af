package org.waymark.samples.codehost.repositories;

import java.util.Map;
import java.util.TreeMap;
import org.waymark.samples.codehost.project.Alone;
import org.waymark.samples.codehost.settings.ProjectSettings;

/** Runs a repository by itself. */
public final class RepositoryAlone extends RepositoryApp implements Alone.InDevelopment {
    RepositoryAlone(Repository repository) {
        super(repository, new Alone());
    }

    public static void main(String[] args) {
        Map<String, String> files = Map.of("README", "A repository by itself.");
        ProjectSettings settings = new ProjectSettings("Files, without all the rest", false);
        run(new RepositoryAlone(new Repository("developer", "files", settings, new TreeMap<>(files))), args);
    }
}

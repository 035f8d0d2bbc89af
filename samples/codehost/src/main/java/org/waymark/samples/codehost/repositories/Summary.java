package org.waymark.samples.codehost.repositories;

import java.util.List;

/** A repository as programs see it. */
record Summary(String owner, String name, String description, List<String> files) {
    static Summary of(Repository repository) {
        return new Summary(
                repository.owner(),
                repository.name(),
                repository.settings().description(),
                List.copyOf(repository.files().keySet()));
    }
}

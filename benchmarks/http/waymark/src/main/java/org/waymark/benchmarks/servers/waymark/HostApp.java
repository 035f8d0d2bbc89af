package org.waymark.benchmarks.servers.waymark;

import org.waymark.benchmarks.exercises.Exercises;
import org.waymark.web.App;
import org.waymark.web.Mount;
import org.waymark.web.Path;
import org.waymark.web.View;

/** The first of four levels of apps. */
final class HostApp extends App {
    private final String host;

    HostApp(String host) {
        this.host = host;
    }

    @Mount("/users/{user}")
    UserApp user(String user) {
        return new UserApp(host, user);
    }

    /** The second level. */
    static final class UserApp extends App {
        private final String host;
        private final String user;

        UserApp(String host, String user) {
            this.host = host;
            this.user = user;
        }

        @Mount("/repositories/{repository}")
        RepositoryApp repository(String repository) {
            return new RepositoryApp(host, user, repository);
        }
    }

    /** The third level. */
    static final class RepositoryApp extends App {
        private final String host;
        private final String user;
        private final String repository;

        RepositoryApp(String host, String user, String repository) {
            this.host = host;
            this.user = user;
            this.repository = repository;
        }

        @Mount("/issues")
        IssuesApp issues() {
            return new IssuesApp(this);
        }
    }

    /** An issue. */
    record Issue(RepositoryApp place, String number) {}

    /** The fourth level. */
    static final class IssuesApp extends App {
        private final RepositoryApp place;

        IssuesApp(RepositoryApp place) {
            this.place = place;
        }

        @Path("/{number}")
        Issue issue(String number) {
            return new Issue(place, number);
        }

        @View
        String show(Issue issue) {
            RepositoryApp place = issue.place();
            return Exercises.issue(place.host, place.user, place.repository, issue.number());
        }
    }
}

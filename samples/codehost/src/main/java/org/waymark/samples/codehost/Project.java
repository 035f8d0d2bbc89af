package org.waymark.samples.codehost;

import org.waymark.samples.codehost.issues.Tracker;
import org.waymark.samples.codehost.repositories.Repository;
import org.waymark.samples.codehost.wiki.Wiki;

/** A repository and all that belongs to it. */
public record Project(Repository repository, Tracker issues, Wiki wiki) {}

package org.waymark.samples.codehost.acme;

import org.waymark.samples.codehost.HostedRepository;
import org.waymark.samples.codehost.Project;
import org.waymark.web.Mount;

/** A repository at Acme. */
class AcmeRepository extends HostedRepository {
    AcmeRepository(Project project, AcmeHost site) {
        super(project, site);
    }

    @Override
    @Mount("/issues")
    protected AcmeIssues issues() {
        return new AcmeIssues(project().issues(), host());
    }
}

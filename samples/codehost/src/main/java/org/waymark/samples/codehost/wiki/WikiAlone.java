package org.waymark.samples.codehost.wiki;

import java.time.Clock;
import org.waymark.samples.codehost.project.Alone;

/** Runs a wiki by itself. */
public final class WikiAlone extends WikiApp implements Alone.InDevelopment {
    WikiAlone(Wiki wiki) {
        super(wiki, new Alone());
    }

    public static void main(String[] args) {
        Wiki wiki = new Wiki(Clock.systemUTC());
        wiki.create(new Draft("Start", "A wiki by itself. This is [[Start]].", 0), "developer");
        run(new WikiAlone(wiki), args);
    }
}

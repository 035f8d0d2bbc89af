package org.waymark.samples.codehost.acme;

import org.waymark.web.StaticFiles;

/** The stylesheet of Acme: files of a class of their own, so that links know which are meant. */
public final class AcmeFiles extends StaticFiles {
    AcmeFiles() {
        super(AcmeFiles.class, "static");
    }
}

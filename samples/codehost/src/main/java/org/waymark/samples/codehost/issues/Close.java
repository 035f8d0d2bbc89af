package org.waymark.samples.codehost.issues;

import org.waymark.samples.codehost.project.Write;

/** The permission to close an issue and to open it again: for whoever may write, and for some who may not. */
public interface Close extends Write {}

package org.waymark.samples.codehost.project;

/** The permission to look at a project. */
public interface Read {}

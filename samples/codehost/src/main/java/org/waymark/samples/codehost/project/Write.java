package org.waymark.samples.codehost.project;

/** The permission to change what a project holds. */
public interface Write {}

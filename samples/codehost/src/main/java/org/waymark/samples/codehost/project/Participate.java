package org.waymark.samples.codehost.project;

/** The permission to say something: for whoever is signed in and may look. */
public interface Participate {}

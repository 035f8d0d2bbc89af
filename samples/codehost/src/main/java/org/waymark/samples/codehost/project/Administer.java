package org.waymark.samples.codehost.project;

/** The permission to say who may do what. */
public interface Administer {}

package org.waymark.samples.codehost.users;

import org.waymark.samples.codehost.project.Profile;

/** Somebody who has an account. */
public record User(String name, String fullName, String about) implements Profile {}

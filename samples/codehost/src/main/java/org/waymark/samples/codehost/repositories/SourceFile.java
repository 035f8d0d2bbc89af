package org.waymark.samples.codehost.repositories;

/** A file in a repository. */
record SourceFile(String path, String content) {}

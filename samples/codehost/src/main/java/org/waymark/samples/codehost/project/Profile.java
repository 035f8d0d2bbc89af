package org.waymark.samples.codehost.project;

/** A person as others see them: known by a name, by which a link to more about them can be made. */
public interface Profile {
    String name();

    static Profile of(String name) {
        return () -> name;
    }
}

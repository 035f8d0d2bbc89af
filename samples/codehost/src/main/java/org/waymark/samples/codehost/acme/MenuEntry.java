package org.waymark.samples.codehost.acme;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method that returns what an entry in the menu of all pages leads to: a directive of Acme's own. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface MenuEntry {
    /** Returns what the entry is called. */
    String value();
}

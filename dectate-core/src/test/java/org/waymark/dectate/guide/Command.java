package org.waymark.dectate.guide;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;

@Retention(RUNTIME)
@interface Command {
    String value();
}

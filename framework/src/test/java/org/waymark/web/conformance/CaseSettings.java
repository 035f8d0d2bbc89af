package org.waymark.web.conformance;

import java.util.List;
import org.waymark.web.Request;

/** The settings of a case. Sections there are made of single values, so each is a section here. */
final class CaseSettings {
    private final CaseTypes types;

    CaseSettings(CaseTypes types) {
        this.types = types;
    }

    Object value(List<String> name, Request request) {
        return types.model(name.get(0));
    }
}

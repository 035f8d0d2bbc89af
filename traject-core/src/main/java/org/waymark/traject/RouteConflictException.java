package org.waymark.traject;

import java.util.List;

/** Says that routes cannot stand beside each other, with all conflicts, both sites of each, and what to do. */
public final class RouteConflictException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RouteConflictException(List<String> conflicts) {
        super(message(conflicts));
    }

    private static String message(List<String> conflicts) {
        StringBuilder message = new StringBuilder(
                conflicts.size() == 1 ? "1 conflict between routes:" : conflicts.size() + " conflicts between routes:");
        for (int i = 0; i < conflicts.size(); i++) {
            message.append("\n\n").append(i + 1).append(") ").append(conflicts.get(i));
        }
        return message.toString();
    }
}

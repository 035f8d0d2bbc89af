package org.waymark.dectate;

import java.util.List;
import java.util.Map;

/**
 * The first stage: the app types, bases first, the vocabulary of each, and what was declared for it, in order.
 *
 * <p>The order of what is declared for one app type: its own directives, then those of the classes that configure it, by
 * name of the class, then the declarations in code. What was declared for types that are no app types here is unused.
 */
record Collected(
        List<Class<?>> appTypes,
        Map<Class<?>, Vocabulary> vocabularies,
        List<Declared> declared,
        List<Problem> unused) {

    Vocabulary vocabulary(Class<?> appType) {
        return vocabularies.getOrDefault(appType, Vocabulary.EMPTY);
    }

    /** Returns the lineage of an app type, without the supertypes that are no app types. */
    List<Class<?>> lineage(Class<?> appType) {
        return Lineage.of(appType).stream().filter(appTypes::contains).toList();
    }
}

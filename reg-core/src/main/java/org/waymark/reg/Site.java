package org.waymark.reg;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the place in the user's code from which this module was called. */
final class Site {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final Set<String> OWN = Set.of(
            Site.class.getName(),
            Dispatch.class.getName(),
            DispatchBuilder.class.getName(),
            Batch.class.getName(),
            Adapters.class.getName());

    private Site() {}

    /** Returns the caller of this module as {@code package.Class.method(File.java:12)}. */
    static String ofCaller() {
        return WALKER.walk(Site::firstOfUser);
    }

    /** Returns the place as messages name it. A place that was given may begin with a word such as near. */
    static String phrase(String site) {
        return site.startsWith("at ") || site.startsWith("near ") ? site : "at " + site;
    }

    private static String firstOfUser(Stream<StackFrame> frames) {
        Iterator<StackFrame> all = frames.iterator();
        while (all.hasNext()) {
            StackFrame frame = all.next();
            if (!OWN.contains(frame.getClassName())) {
                return text(frame);
            }
        }
        return "an unknown place";
    }

    private static String text(StackFrame frame) {
        String file = frame.getFileName();
        String place =
                file == null ? "unknown source" : frame.getLineNumber() < 0 ? file : file + ":" + frame.getLineNumber();
        return frame.getClassName() + "." + frame.getMethodName() + "(" + place + ")";
    }
}

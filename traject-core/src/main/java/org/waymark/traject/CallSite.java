package org.waymark.traject;

/** Finds out where a builder was called, for errors. */
final class CallSite {
    private CallSite() {}

    /** Returns the nearest caller outside of a class, as {@code org.example.Wiki.routes(Wiki.java:14)}. */
    static String outside(Class<?> builder) {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(CallSite.class.getName())
                                && !frame.getClassName().equals(builder.getName()))
                        .findFirst()
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName()
                                + ":" + frame.getLineNumber() + ")")
                        .orElse("an unknown place"));
    }
}

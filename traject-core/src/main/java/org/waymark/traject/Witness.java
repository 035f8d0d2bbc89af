package org.waymark.traject;

import org.jspecify.annotations.Nullable;

/** Is told of each step of a traversal. */
interface Witness {
    /** Sees nothing. */
    Witness NONE = new Witness() {
        @Override
        public void reached(Object context, int position, Plan plan) {}

        @Override
        public void answered(Registered who, int position, @Nullable Consumed answer) {}

        @Override
        public void hidden(Object unpublished) {}
    };

    /** A context was reached. */
    void reached(Object context, int position, Plan plan);

    /** Somebody was asked, and answered; null is to decline. */
    void answered(Registered who, int position, @Nullable Consumed answer);

    /** The object of the last answer is not published. */
    void hidden(Object unpublished);
}

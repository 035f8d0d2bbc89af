package org.waymark.web.http;

import java.io.IOException;
import java.io.OutputStream;

/** A part of a body that can only be written from its beginning: what is around the part is dropped. */
record Slice(Body whole, long from, long length) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
        whole.writeTo(new Window(out, from, from + length));
    }

    /** Hands on what is written between two indexes. */
    private static final class Window extends OutputStream {
        private final OutputStream out;
        private final long from;
        private final long to;
        private long at;

        private Window(OutputStream out, long from, long to) {
            this.out = out;
            this.from = from;
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int first = (int) Math.min(length, Math.max(0, from - at));
            int last = (int) Math.max(first, Math.min(length, to - at));
            out.write(bytes, offset + first, last - first);
            at += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}

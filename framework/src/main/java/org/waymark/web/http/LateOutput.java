package org.waymark.web.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** An output that is opened when the first byte is written, so that what fails before has not begun. */
final class LateOutput extends OutputStream {
    private final Opening opening;
    private @Nullable OutputStream out;

    LateOutput(Opening opening) {
        this.opening = opening;
    }

    /** Opens the output. */
    @FunctionalInterface
    interface Opening {
        OutputStream open() throws IOException;
    }

    @Override
    public void write(int b) throws IOException {
        opened().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        opened().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        opened().flush();
    }

    @Override
    public void close() throws IOException {
        opened().close();
    }

    private OutputStream opened() throws IOException {
        OutputStream opened = out;
        if (opened == null) {
            opened = opening.open();
            out = opened;
        }
        return opened;
    }
}

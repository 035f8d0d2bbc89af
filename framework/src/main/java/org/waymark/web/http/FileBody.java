package org.waymark.web.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A part of a file, or all of it. What was a file must not have become a link when it is opened. */
record FileBody(Path file, long from, long length) implements Body {
    private static final int PIECE = 64 * 1024;

    @Override
    public Body slice(long from, long length) {
        return new FileBody(file, this.from + from, length);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            in.skipNBytes(from);
            byte[] piece = new byte[(int) Math.min(PIECE, Math.max(1, length))];
            for (long left = length; left > 0; ) {
                int read = in.read(piece, 0, (int) Math.min(piece.length, left));
                if (read < 0) {
                    throw new EOFException(file + " became shorter while it was sent");
                }
                out.write(piece, 0, read);
                left -= read;
            }
        }
    }
}

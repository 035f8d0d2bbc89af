package org.waymark.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads up to a delimiter, which is then passed, and so on. Holds one buffer, whatever the size of what it reads.
 *
 * <p>The first delimiter may be at the very beginning, without its line break: so one is put before everything.
 */
final class DelimitedInput extends InputStream {
    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer;
    private int start;
    private int end;
    /** Up to here no delimiter begins. */
    private int clear;

    DelimitedInput(InputStream in, byte[] delimiter) {
        this.in = in;
        this.delimiter = delimiter;
        this.buffer = new byte[BUFFER];
        buffer[end++] = '\r';
        buffer[end++] = '\n';
    }

    /** Skips all up to the next delimiter, and the delimiter. */
    void passDelimiter() throws IOException {
        for (int ready = ready(); ready > 0; ready = ready()) {
            start += ready;
        }
        start += delimiter.length;
    }

    /** Reads a line up to its CRLF, in Latin-1. The last one may end with the whole. */
    String line(int most) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() <= most + 1) {
            if (start == end && !fill()) {
                return line.toString();
            }
            char c = (char) (buffer[start++] & 0xFF);
            if (c == '\n' && line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
                line.setLength(line.length() - 1);
                return line.toString();
            }
            line.append(c);
        }
        throw new BadRequest("The headers of a part are too large.");
    }

    @Override
    public int read() throws IOException {
        return ready() == 0 ? -1 : buffer[start++] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int ready = ready();
        if (ready == 0) {
            return -1;
        }
        int read = Math.min(ready, length);
        System.arraycopy(buffer, start, bytes, offset, read);
        start += read;
        return read;
    }

    /** Returns how many bytes come before the delimiter for certain; 0 if the delimiter is next. */
    private int ready() throws IOException {
        if (clear <= start) {
            while (end - start < delimiter.length) {
                if (!fill()) {
                    throw new BadRequest("The multipart form ends before its last boundary.");
                }
            }
            clear = start;
            while (clear <= end - delimiter.length && !isDelimiter(clear)) {
                clear++;
            }
        }
        return clear - start;
    }

    private boolean isDelimiter(int at) {
        for (int i = 0; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        clear = Math.max(0, clear - start);
        start = 0;
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read > 0;
    }

    @Override
    public String toString() {
        return "up to " + new String(delimiter, ISO_8859_1);
    }
}

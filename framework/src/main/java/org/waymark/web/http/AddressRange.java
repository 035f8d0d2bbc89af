package org.waymark.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that begin with the same bits.
 *
 * @param first the address that the bits are taken from
 * @param bits how many of its bits count
 */
record AddressRange(InetAddress first, int bits) {
    private static final Pattern VERSION_4 = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /**
     * Returns the range that a text names.
     *
     * @throws IllegalArgumentException if it names none
     */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = address(slash < 0 ? text : text.substring(0, slash));
        int all = address == null ? 0 : address.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? all : bits(text.substring(slash + 1));
        if (address == null || bits < 0 || bits > all) {
            throw new IllegalArgumentException(
                    "Not an address: \"" + text + "\". Write it as numbers, such as 10.0.0.7, 10.0.0.0/8 or fd00::/8.");
        }
        return new AddressRange(address, bits);
    }

    private static int bits(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    /** Returns the address that a text is, or null if it is none. A name is none: nobody is asked for it. */
    static @Nullable InetAddress address(String text) {
        try {
            if (VERSION_4.matcher(text).matches()) {
                return InetAddress.getByAddress(bytes(text));
            }
            // In brackets it is never taken for a name.
            return text.indexOf(':') >= 0 && VERSION_6.matcher(text).matches()
                    ? InetAddress.getByName("[" + text + "]")
                    : null;
        } catch (UnknownHostException | NumberFormatException none) {
            return null;
        }
    }

    private static byte[] bytes(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int part = Integer.parseInt(parts[i]);
            if (part > 0xFF) {
                throw new NumberFormatException(text);
            }
            bytes[i] = (byte) part;
        }
        return bytes;
    }

    boolean holds(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        int whole = bits / Byte.SIZE;
        int left = bits % Byte.SIZE;
        return mine.length == other.length
                && Arrays.equals(mine, 0, whole, other, 0, whole)
                && (left == 0 || (mine[whole] ^ other[whole]) >> (Byte.SIZE - left) == 0);
    }
}

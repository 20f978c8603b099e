package dev.hearth.journey.process;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow; gaps are zeros. */
final class Content {
    private byte[] space = new byte[0];
    private int size;

    void write(int at, ByteBuffer bytes) {
        int end = at + bytes.limit();
        if (end > space.length) {
            space = Arrays.copyOf(space, Math.max(end, 2 * space.length));
        }
        bytes.get(0, space, at, bytes.limit());
        size = Math.max(size, end);
    }

    void resize(int other) {
        if (other < size) {
            Arrays.fill(space, other, size, (byte) 0);
        } else if (other > space.length) {
            space = Arrays.copyOf(space, other);
        }
        size = other;
    }

    Content copy() {
        Content copy = new Content();
        copy.write(0, ByteBuffer.wrap(bytes()));
        return copy;
    }

    byte[] bytes() {
        return Arrays.copyOf(space, size);
    }
}

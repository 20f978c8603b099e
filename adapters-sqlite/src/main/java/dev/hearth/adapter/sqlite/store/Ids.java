package dev.hearth.adapter.sqlite.store;

import java.nio.ByteBuffer;
import java.util.UUID;

/** The stored form of an id: 16 bytes, most significant first, so that time-ordered ids lie side by side. */
final class Ids {
    static final int LENGTH = 16;

    private Ids() {}

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}

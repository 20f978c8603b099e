package dev.hearth.journey.process;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What was done to a file. */
sealed interface Change {
    /** Disks write no less than this at once. */
    int BLOCK = 4096;

    void applyTo(Content content);

    /** The parts that may reach the disk without each other. */
    List<Change> parts();

    /** Bytes were written. */
    record Write(int at, ByteBuffer bytes) implements Change {
        @Override
        public void applyTo(Content content) {
            content.write(at, bytes);
        }

        @Override
        public List<Change> parts() {
            List<Change> parts = new ArrayList<>();
            for (int from = 0; from < bytes.limit(); ) {
                int length = Math.min(bytes.limit() - from, BLOCK - (at + from) % BLOCK);
                parts.add(new Write(at + from, bytes.slice(from, length)));
                from += length;
            }
            return parts;
        }
    }

    /** The file was cut or lengthened. */
    record Resize(int size) implements Change {
        @Override
        public void applyTo(Content content) {
            content.resize(size);
        }

        @Override
        public List<Change> parts() {
            return List.of(this);
        }
    }
}

package dev.hearth.journey.process;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A file: what it held at its last flush, and what was done to it since. */
final class DiskFile {
    private final Content flushed = new Content();
    private final List<Change> pending = new ArrayList<>();
    private boolean flushesAlways;

    void write(long at, ByteBuffer bytes) {
        add(new Change.Write(Math.toIntExact(at), bytes));
    }

    void truncate(long size) {
        add(new Change.Resize(Math.toIntExact(size)));
    }

    private void add(Change change) {
        pending.add(change);
        if (flushesAlways) {
            flush();
        }
    }

    void flush() {
        pending.forEach(change -> change.applyTo(flushed));
        pending.clear();
    }

    /** Linux takes what it could not write for clean: it is still read, but no later flush writes it. */
    void failToFlush() {
        pending.clear();
    }

    /** It was opened so that every write is flushed. */
    void flushAlways() {
        flushesAlways = true;
    }

    /** What is left of it after the power went. */
    byte[] after(Loss loss, Random random) {
        Content left = flushed.copy();
        loss.survivors(pending, random).forEach(change -> change.applyTo(left));
        return left.bytes();
    }
}

package dev.hearth.adapter.sqlite.store;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the embedded store runs.
 *
 * @param folder where the file lives; made on the first start, private to its owner
 * @param synchronous what an acknowledged write survives
 * @param readers threads that read, each with a connection and a page cache of its own (2 MB)
 * @param batch the most writes that share one commit
 * @param queue the most writes, and the most reads, that may wait; more are refused as unavailable
 * @param patience how long a caller waits for an answer before it is refused as unavailable
 */
public record SqliteSettings(
        Path folder, Synchronous synchronous, int readers, int batch, int queue, Duration patience) {
    private static final int READERS = 2;
    private static final int BATCH = 256;
    private static final int QUEUE = 8192;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public SqliteSettings {
        if (readers < 1 || batch < 1 || queue < 1) {
            throw new IllegalArgumentException("readers, batch and queue must be at least 1");
        }
    }

    /** When a commit is handed to the disk. */
    public enum Synchronous {
        /** Before it is acknowledged: survives the loss of power. */
        FULL,
        /** At the next checkpoint: survives the loss of the process, not of power. For comparisons only. */
        NORMAL
    }

    /** The settings Hearth runs with unless told otherwise. */
    public static SqliteSettings in(Path folder) {
        return new SqliteSettings(folder, Synchronous.FULL, READERS, BATCH, QUEUE, PATIENCE);
    }

    public SqliteSettings with(Synchronous other) {
        return new SqliteSettings(folder, other, readers, batch, queue, patience);
    }

    /** Other bounds for the queue, for tests of what happens at them. */
    public SqliteSettings waiting(int most, Duration longest) {
        return new SqliteSettings(folder, synchronous, readers, batch, most, longest);
    }
}

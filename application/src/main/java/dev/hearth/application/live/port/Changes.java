package dev.hearth.application.live.port;

import dev.hearth.domain.event.Revised;
import java.util.List;

/**
 * Part of a scope's order of changes.
 *
 * @param records in the order of their revisions, which strictly rise
 * @param cursor where it is safe to continue: no change at or below it can still appear that was not told. At least the position
 *     asked for; never below the last record's revision
 * @param rest whether there is more behind the cursor
 */
public record Changes(List<Revised> records, long cursor, Rest rest) {
    public Changes {
        records = List.copyOf(records);
    }

    /** What is behind the cursor. */
    public enum Rest {
        /** Nothing, now. */
        NONE,
        /** More, which can be read at once. */
        MORE,
        /**
         * More, but a revision before it was handed out and is not stored yet. Its writer is still at work or has died: ask again
         * shortly. After a grace time the store passes over the gap.
         */
        HELD
    }
}

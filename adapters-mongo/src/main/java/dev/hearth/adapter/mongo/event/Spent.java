package dev.hearth.adapter.mongo.event;

import java.util.Set;

/**
 * What is known of revisions that hold nothing: lost races, and the earlier revisions of records that changed again.
 *
 * <p>Only good for records that are read after it: whoever says that a record leaves a revision says so before it does.
 *
 * @param settled up to here everything was taken so long ago that its writer has stored it, moved on or died
 * @param empty revisions at which nothing will ever be stored
 */
public record Spent(long settled, Set<Long> empty) {
    /** Knows of none. */
    public static final Spent NOTHING = new Spent(0, Set.of());

    public Spent {
        empty = Set.copyOf(empty);
    }

    /** Whether something may still be stored at one of the revisions. */
    public boolean leavesOut(long from, long to) {
        for (long revision = Math.max(from, settled + 1); revision < to; revision++) {
            if (!empty.contains(revision)) {
                return true;
            }
        }
        return false;
    }
}

package dev.hearth.domain.group;

import java.time.Instant;

/**
 * That a group is put aside, to be read and not changed.
 *
 * @param at since when
 * @param by who did it: what administrators of the server put aside only they bring back or delete
 */
public record Archiving(Instant at, By by) {
    /** In whose name a group is archived, restored or deleted. */
    public enum By {
        /** Of those who run the group. */
        GROUP,
        /** Of the server's administrators. */
        SERVER
    }

    /** The same, also in the name of somebody else: an administrator's hand stays upon the group's own. */
    Archiving joinedBy(By other) {
        return other == By.SERVER ? new Archiving(at, By.SERVER) : this;
    }
}

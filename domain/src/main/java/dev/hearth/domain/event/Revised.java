package dev.hearth.domain.event;

import java.util.Optional;

/**
 * A record that carries the revision its scope had when it last changed. Reading all records of a scope above a revision, in
 * revision order, gives every change since, each in its latest form.
 */
public interface Revised {
    /** The revision of a record that is not stored yet. */
    long UNSTORED = 0;

    Scope scope();

    /** At least 1 once stored; only ever rises. */
    long revision();

    /** The revision at which this record first appeared, so that a reader behind it hears of a creation, not of an update. */
    long firstRevision();

    /**
     * The person's own scope whose list of followed places this record decides (a membership); the record's own scope where it
     * decides for everybody who follows it (a place that is deleted); empty for all others.
     */
    default Optional<Scope> follower() {
        return Optional.empty();
    }

    /** Whether this is a membership that has ended: {@link #follower()} hears nothing of the place that comes after it. */
    default boolean endsFollowing() {
        return false;
    }
}

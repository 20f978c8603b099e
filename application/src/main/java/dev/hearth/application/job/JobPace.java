package dev.hearth.application.job;

import java.time.Duration;

/**
 * How a node works.
 *
 * @param owner what operators know the node by
 * @param poll how often it looks for jobs that nobody has told it of
 * @param lease how long after a node's death its jobs go to others
 * @param most how many jobs it does at a time
 * @param grace how long jobs under way may take to end when it stops
 */
public record JobPace(String owner, Duration poll, Duration lease, int most, Duration grace) {
    private static final int TIMES_IN_LEASE = 3;

    public JobPace {
        if (!poll.isPositive() || lease.compareTo(poll.multipliedBy(TIMES_IN_LEASE)) < 0 || most < 1) {
            throw new IllegalArgumentException(
                    "A lease must be at least three times as long as a look takes to come again.");
        }
    }

    /** How much of a lease may be left when it is prolonged: two looks may fail before it ends. */
    Duration mostLeft() {
        return lease.multipliedBy(TIMES_IN_LEASE - 1).dividedBy(TIMES_IN_LEASE);
    }
}

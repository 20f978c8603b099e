package dev.hearth.domain.job;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to do a job for a while. Whoever holds it prolongs it while they work; when they die, it ends by itself.
 *
 * @param id a new one each time that jobs are taken, so that nobody mistakes the lease they had for the one somebody has now
 * @param owner the node, as an operator knows it
 * @param until when it ends, unless it is prolonged before
 */
public record Lease(UUID id, String owner, Instant until) {
    public boolean holds(Instant now) {
        return until.isAfter(now);
    }

    public Lease prolonged(Instant next) {
        return new Lease(id, owner, next);
    }
}

package dev.hearth.domain.group;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * What a group has bought, as the server's administrators have written it down. A group nobody has written anything down for is
 * on the {@link #community} plan, which has as many seats as it likes.
 *
 * @param seats how many members there may be, 1 to {@value #MAX_SEATS}; empty for any number
 * @param expiresAt from when on it no longer counts; empty when it has no end
 * @param firstRevision the group scope's revision at which the group first had one
 * @param revision the group scope's revision at which it last changed
 */
public record Subscription(
        GroupId group,
        PlanKey plan,
        SubscriptionStatus status,
        Optional<Integer> seats,
        Optional<Instant> expiresAt,
        long firstRevision,
        long revision)
        implements Revised {
    public static final int MAX_SEATS = 1_000_000;

    public Subscription {
        if (seats.filter(number -> number < 1 || number > MAX_SEATS).isPresent()) {
            throw new Refusal.Invalid("seats", "must be a whole number from 1 to " + MAX_SEATS);
        }
    }

    /** One that is about to be stored. */
    public static Subscription of(
            GroupId group,
            PlanKey plan,
            SubscriptionStatus status,
            Optional<Integer> seats,
            Optional<Instant> expiresAt) {
        return new Subscription(group, plan, status, seats, expiresAt, UNSTORED, UNSTORED);
    }

    /** What a group has that nothing was written down for. */
    public static Subscription community(GroupId group) {
        return of(group, PlanKey.COMMUNITY, SubscriptionStatus.ACTIVE, Optional.empty(), Optional.empty());
    }

    /** This as the group's first. */
    public Subscription storedAt(long first) {
        return at(first, first);
    }

    /** This as it was stored again. */
    public Subscription changedAt(long later) {
        return at(firstRevision, later);
    }

    /** This in the place of the one before, or that one where it says the same. */
    public Subscription over(Subscription before) {
        return saysTheSameAs(before) ? before : following(before, before.revision);
    }

    /** This in the place of the one before. */
    public Subscription following(Subscription before, long next) {
        return at(before.firstRevision, next);
    }

    /** Whether both say the same. */
    public boolean saysTheSameAs(Subscription other) {
        return at(UNSTORED, UNSTORED).equals(other.at(UNSTORED, UNSTORED));
    }

    /** Whether what was bought holds. */
    public boolean holds(Instant now) {
        return status != SubscriptionStatus.CANCELLED
                && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** How many members there may be now: one that does not hold any more has the seats of the community plan, any number. */
    public Optional<Integer> seatLimit(Instant now) {
        return holds(now) ? seats : Optional.empty();
    }

    private Subscription at(long first, long now) {
        return new Subscription(group, plan, status, seats, expiresAt, first, now);
    }

    @Override
    public Scope scope() {
        return group.scope();
    }
}

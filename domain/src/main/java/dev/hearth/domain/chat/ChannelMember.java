package dev.hearth.domain.chat;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's place in a channel.
 *
 * @param leftAt when they left or were removed; what is left then is only the trace that others catch up by
 * @param firstRevision the channel scope's revision at which they came in, the last time they did
 * @param revision the channel scope's revision at which their membership last changed
 */
public record ChannelMember(
        ChannelId channel,
        UserId user,
        ChannelRole role,
        Instant joinedAt,
        Optional<Instant> leftAt,
        long firstRevision,
        long revision)
        implements Revised {

    /** A membership that is about to be stored. */
    public static ChannelMember joining(ChannelId channel, UserId user, ChannelRole role, Instant now) {
        return new ChannelMember(channel, user, role, now, Optional.empty(), UNSTORED, UNSTORED);
    }

    /** This membership as it was stored for the first time. */
    public ChannelMember storedAt(long first) {
        return new ChannelMember(channel, user, role, joinedAt, leftAt, first, first);
    }

    /** This membership as it was stored again. */
    public ChannelMember changedAt(long next) {
        return new ChannelMember(channel, user, role, joinedAt, leftAt, firstRevision, next);
    }

    public ChannelMember with(ChannelRole next) {
        return new ChannelMember(channel, user, next, joinedAt, leftAt, firstRevision, revision);
    }

    /** Ends the membership. */
    public ChannelMember leaving(Instant now) {
        return new ChannelMember(channel, user, role, joinedAt, Optional.of(now), firstRevision, revision);
    }

    public boolean active() {
        return leftAt.isEmpty();
    }

    @Override
    public Scope scope() {
        return channel.scope();
    }

    @Override
    public boolean endsFollowing() {
        return !active();
    }

    @Override
    public Optional<Scope> follower() {
        return Optional.of(user.scope());
    }
}

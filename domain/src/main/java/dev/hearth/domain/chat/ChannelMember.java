package dev.hearth.domain.chat;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's place in a channel.
 *
 * @param firstRevision the channel scope's revision at which they came in
 * @param revision the channel scope's revision at which their membership last changed
 */
public record ChannelMember(
        ChannelId channel, UserId user, ChannelRole role, Instant joinedAt, long firstRevision, long revision)
        implements Revised {

    /** A membership that is about to be stored. */
    public static ChannelMember joining(ChannelId channel, UserId user, ChannelRole role, Instant now) {
        return new ChannelMember(channel, user, role, now, UNSTORED, UNSTORED);
    }

    /** This membership as it was stored for the first time. */
    public ChannelMember storedAt(long first) {
        return new ChannelMember(channel, user, role, joinedAt, first, first);
    }

    @Override
    public Scope scope() {
        return channel.scope();
    }

    @Override
    public Optional<Scope> follower() {
        return Optional.of(user.scope());
    }
}

package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.DirectPair;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/**
 * Stored channels, unique by {@link Channel#uniqueKey()}, also under races.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Channels {
    /**
     * Stores a new channel with its scope's next revision, and returns it as stored.
     *
     * @throws dev.hearth.domain.shared.Refusal.Conflict on field {@code name} when the unique key is taken; nothing is stored then
     */
    Channel add(Channel channel);

    Optional<Channel> find(ChannelId id);

    /** The direct channel of two people, if they have one. */
    Optional<Channel> findDirect(DirectPair pair);

    /**
     * The channels a person is in, oldest channel first, in one query.
     *
     * @param after the id of the last channel already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<JoinedChannel> joinedBy(UserId user, Optional<ChannelId> after, int limit);
}

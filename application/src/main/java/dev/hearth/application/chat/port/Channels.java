package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Stored channels, unique by {@link Channel#uniqueKey()}, also under races. A deleted channel is nowhere but in the log of changes.
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

    /** The direct channel of some people, if they have one. */
    Optional<Channel> findDirect(DirectPeople people);

    /** A channel with one member's place in it, in one read; empty when the person is not in it. */
    Optional<JoinedChannel> seat(ChannelId id, UserId user);

    /**
     * Changes a channel and gives it the scope's next revision. Nothing is stored, and the channel returned as it is, where the
     * change gives an equal one. With a change that deletes it, all memberships end as well, without revisions of their own.
     *
     * @param change pure: may be called again where writers race; a refusal it throws is passed on and nothing is stored
     * @return as stored; empty when there is no such channel
     * @throws dev.hearth.domain.shared.Refusal.Conflict as {@link #add}
     */
    Optional<Channel> change(ChannelId id, UnaryOperator<Channel> change);

    /**
     * The channels a person is in, oldest channel first, in one query.
     *
     * @param after the id of the last channel already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<JoinedChannel> joinedBy(UserId user, Optional<ChannelId> after, int limit);

    /** Those of {@link #joinedBy} that the person has starred. */
    Page<JoinedChannel> starredBy(UserId user, Optional<ChannelId> after, int limit);

    /**
     * The public channels of a place, oldest first, archived ones too.
     *
     * @param group empty for the server-wide ones
     * @param after the id of the last channel already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<Channel> publicIn(Optional<GroupId> group, Optional<ChannelId> after, int limit);

    /** All channels of a group, private and archived ones too; in no promised order. */
    List<Channel> ofGroup(GroupId group);

    /** The channels of a group that take in everybody who joins it, without archived ones; in no promised order. */
    List<Channel> forNewcomers(GroupId group);
}

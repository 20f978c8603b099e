package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;

/**
 * Who is in which channel.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface ChannelMembers {
    /**
     * Stores a membership with the channel scope's next revision. Somebody who is already in keeps the membership they have,
     * which is returned unchanged, also under races.
     */
    ChannelMember add(ChannelMember member);

    Optional<ChannelMember> find(ChannelId channel, UserId user);

    /**
     * The people in a channel, by user id.
     *
     * @param after the user id of the last item already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<ChannelMember> of(ChannelId channel, Optional<UserId> after, int limit);

    /** Every channel the person is in, in no promised order. */
    List<ChannelId> channelsOf(UserId user);
}

package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/**
 * Stored messages, in each channel's own order.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Messages {
    /** Above every position: the page before it is the newest. */
    long NEWEST = Long.MAX_VALUE;

    /**
     * Stores a message at the end of its channel: the channel scope's next revision becomes its position and revision. When this
     * returns, the message survives the loss of the process and of power.
     *
     * <p>Where the author already has a message with the same client id in the channel, nothing is stored and that first message
     * is returned, also when both calls run at once.
     */
    Message append(Message message);

    Optional<Message> find(MessageId id);

    /**
     * The messages just before a position, newest first. Costs the same however many messages the channel has.
     *
     * @param position exclusive; {@link #NEWEST} for the newest page. {@link Page#next()} is the position to hand in next
     * @param limit 1 or more
     */
    Page<Message> before(ChannelId channel, long position, int limit);
}

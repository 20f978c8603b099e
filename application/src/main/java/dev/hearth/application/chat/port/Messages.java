package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageVersion;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.chat.ThreadSummary;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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
     * is returned as it is now, also when both calls run at once.
     */
    Message append(Message message);

    Optional<Message> find(MessageId id);

    /** Those of some messages that are there, in no promised order, in one read however many they are. */
    List<Message> all(Set<MessageId> ids);

    /**
     * Changes a message and gives it the scope's next revision. Nothing is stored, and the message returned as it is, where the
     * change gives an equal one. Where the text changes, the text before is kept as a version; when the text goes, all versions
     * go with it.
     *
     * @param change pure: may be called again where writers race; a refusal it throws is passed on and nothing is stored
     * @return as stored; empty when there is no such message
     */
    Optional<Message> change(MessageId id, UnaryOperator<Message> change);

    /**
     * The messages of a conversation just before a position, newest first. Costs the same however many messages there are.
     *
     * @param position exclusive; {@link #NEWEST} for the newest page. {@link Page#next()} is the position to hand in next
     * @param limit 1 or more
     */
    Page<Message> before(Conversation conversation, long position, int limit);

    /**
     * The messages of a conversation just after a position, oldest first. Costs the same however many messages there are.
     *
     * @param position exclusive; 0 for the oldest page. {@link Page#next()} is the position to hand in next
     * @param limit 1 or more
     */
    Page<Message> after(Conversation conversation, long position, int limit);

    /** The pinned messages of a channel, of its threads too; as {@link #before}. */
    Page<Message> pinned(ChannelId channel, long position, int limit);

    /**
     * Takes all that is said about a thing to another place, where the thing is by now: each message, also one that is gone, takes a next
     * revision of that scope as its position and revision, in the same order, and is told there as new. What it said before stays with
     * it. The scope it leaves tells nothing of it any more. A message whose author has given its client id to another one in that
     * scope loses it.
     *
     * <p>As many statements whatever their number. Within a transaction; without one, a crash can leave some of them behind, which the same
     * call takes along when it is made again.
     *
     * @param most so many may go at once
     * @throws dev.hearth.domain.shared.Refusal.LimitReached where there are more; nothing is stored then
     */
    MovedTalk move(Conversation.About from, Scope to, int most);

    /** What a message said before it was edited, oldest first; without what it says now. */
    List<MessageVersion> versions(MessageId id);

    /**
     * The threads that hang on some messages, in one read however many they are; those that nobody ever answered are left out.
     */
    Map<MessageId, ThreadSummary> threads(Set<MessageId> roots);
}

package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.UnreadCount;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Collection;
import java.util.Map;

/**
 * What people have not read, counted from the messages whenever it is asked for.
 *
 * <p>Unread are the messages of a conversation behind the person's marker, or where there is none behind the revision at which
 * they came into the channel; without their own and without deleted ones. Nothing is unread in a channel they are not in, and in a
 * thread they do not follow.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Unread {
    /**
     * The counts of some conversations, in one read for channels and one for threads however many they are. Those the person is
     * not in, or does not follow, are left out.
     */
    Map<Conversation, UnreadCount> of(UserId user, Collection<Conversation> conversations);

    /**
     * The messages that are counted, oldest first.
     *
     * @param position exclusive; 0 for the first page. {@link Page#next()} is the position to hand in next
     * @param limit 1 or more
     */
    Page<Message> messages(UserId user, Conversation conversation, long position, int limit);
}

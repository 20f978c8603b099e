package dev.hearth.domain.chat;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;

/** What a member of the channel may do with a message in it. */
public final class MessagePolicy {
    private MessagePolicy() {}

    /** Only its author changes what a message says; what was forwarded or posted stays as it was said. */
    public static void mayEdit(Message message, UserId caller) {
        mustBeThere(message);
        if (!message.author().equals(caller)) {
            throw new Refusal.Forbidden("Only the author may edit a message.");
        }
        if (message.origin().forwarded().isPresent()) {
            throw new Refusal.Forbidden("A forwarded message stays as it was said.");
        }
        if (message.origin().postedFor().isPresent()) {
            throw new Refusal.Forbidden("What was posted stays as it was posted.");
        }
    }

    /** The author takes back what they said, and those who run the channel what anybody said. */
    public static void mayDelete(Message message, ChannelMember caller) {
        if (!message.author().equals(caller.user()) && !caller.role().runsTheChannel()) {
            throw new Refusal.Forbidden("Only the author, the channel's owners and moderators may delete a message.");
        }
    }

    /** Reacting, pinning and forwarding need something to react to. */
    public static void mustBeThere(Message message) {
        if (message.deleted().isPresent()) {
            throw new Refusal.Conflict("message", "The message was deleted.");
        }
    }
}

package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.function.UnaryOperator;

/** Finds messages for members of their channels; to everybody else there is no such message. */
public final class MessageAccess {
    private final ChannelAccess access;
    private final Channels channels;
    private final Messages messages;

    public MessageAccess(ChannelAccess access, Channels channels, Messages messages) {
        this.access = access;
        this.channels = channels;
        this.messages = messages;
    }

    /** A message of a channel, and the place that lets somebody see it. */
    record Seen(Message message, JoinedChannel seat) {
        ChannelId channel() {
            return seat.channel().id();
        }

        /** The thread it is in, or that hangs on it. */
        Conversation thread() {
            return Conversation.thread(channel(), message.thread());
        }
    }

    /** The message, if the caller is in its channel; refuses as not found otherwise. */
    public Message find(Caller caller, MessageId id) {
        return seen(caller, id).message();
    }

    Seen seen(Caller caller, MessageId id) {
        return messages.find(id)
                .flatMap(message -> message.channel()
                        .flatMap(channel -> channels.seat(channel, caller.user()))
                        .map(seat -> new Seen(message, seat)))
                .orElseThrow(MessageAccess::none);
    }

    /** As {@link #seen}, in a channel in which things may change. */
    Seen open(Caller caller, MessageId id) {
        Seen seen = seen(caller, id);
        access.mustBeOpen(seen.seat().channel());
        return seen;
    }

    /** The position of the last message of a thread, or of the one it hangs on. */
    long newest(Message root, Conversation thread) {
        return messages.before(thread, Messages.NEWEST, 1).items().stream()
                .findFirst()
                .map(Message::position)
                .orElse(root.position());
    }

    /** Changes a message that was seen before. */
    Message change(MessageId id, UnaryOperator<Message> change) {
        return messages.change(id, change).orElseThrow(MessageAccess::none);
    }

    private static Refusal none() {
        return new Refusal.NotFound("message");
    }
}

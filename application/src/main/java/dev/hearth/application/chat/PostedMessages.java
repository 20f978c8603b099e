package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.util.Optional;

/** Writes into channels what other places have to tell there, in the name of somebody who may write in them. */
public final class PostedMessages {
    private final ChannelAccess access;
    private final Messages messages;
    private final IdSource ids;
    private final Clock clock;

    public PostedMessages(ChannelAccess access, Messages messages, IdSource ids, Clock clock) {
        this.access = access;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be told.
     *
     * @param from the place that tells it
     * @param clientId however often it is told under it, it is one message: the first
     */
    public record Post(ChannelId channel, Scope from, MessageText text, ClientMessageId clientId) {}

    /** The channel, if the caller may write in it now; refuses as {@link SendMessage}. */
    public Channel mustBeOpenTo(Caller caller, ChannelId channel) {
        return access.open(caller, channel).channel();
    }

    /** Whether the caller may know that the channel exists. */
    public boolean maySee(Caller caller, ChannelId channel) {
        return access.isVisible(caller, channel);
    }

    /**
     * Writes it, and calls nobody by it, whatever it says. Part of a surrounding transaction; it is to be told on the bus after that.
     */
    public Message write(Caller caller, Post post) {
        access.open(caller, post.channel());
        MessageOrigin origin = new MessageOrigin(
                new MessageId(ids.next()),
                Conversation.of(post.channel()),
                caller.user(),
                Optional.of(post.clientId()),
                Optional.empty(),
                Optional.of(post.from()),
                clock.instant());
        return messages.append(Message.written(origin, MessageBody.of(post.text(), Mentions.NONE)));
    }
}

package dev.hearth.application.chat;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import java.util.Optional;

/** Things to be said. */
final class Sends {
    private Sends() {}

    static SendMessage.Command answer(ChannelId channel, MessageId parent, String text) {
        return new SendMessage.Command(channel, new MessageText(text), Optional.empty(), Optional.of(parent));
    }

    /** Under the sender's own name. */
    static SendMessage.Command named(ChannelId channel, String name, String text) {
        return new SendMessage.Command(channel, new MessageText(text), Optional.of(new ClientMessageId(name)));
    }

    /** An answer under the sender's own name. */
    static SendMessage.Command named(ChannelId channel, MessageId parent, String name, String text) {
        return new SendMessage.Command(
                channel, new MessageText(text), Optional.of(new ClientMessageId(name)), Optional.of(parent));
    }
}

package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.identity.UserCards;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;

/** Shows one message to a member of its channel; to everybody else there is no such message. */
public final class ShowMessage {
    private final ChannelAccess access;
    private final Messages messages;
    private final UserCards cards;

    public ShowMessage(ChannelAccess access, Messages messages, UserCards cards) {
        this.access = access;
        this.messages = messages;
        this.cards = cards;
    }

    public MessageView run(Caller caller, MessageId id) {
        Message message = messages.find(id)
                .filter(m -> access.membership(caller, m.channel()).isPresent())
                .orElseThrow(() -> new Refusal.NotFound("message"));
        return MessageView.of(message, cards.one(message.author()));
    }
}

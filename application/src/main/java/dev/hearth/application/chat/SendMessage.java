package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.Optional;

/** Writes a message into a channel. With a client id, a send repeated after a lost answer is answered with the first result. */
public final class SendMessage {
    private final ChannelAccess access;
    private final Messages messages;
    private final UserCards cards;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public SendMessage(
            ChannelAccess access, Messages messages, UserCards cards, EventBus bus, IdSource ids, Clock clock) {
        this.access = access;
        this.messages = messages;
        this.cards = cards;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    public record Command(ChannelId channel, MessageText text, Optional<ClientMessageId> clientId) {}

    /** Returns once the message is stored for good. */
    public MessageView run(Caller caller, Command command) {
        access.member(caller, command.channel());
        Message written = Message.written(
                new MessageId(ids.next()),
                command.channel(),
                caller.user(),
                command.text(),
                command.clientId(),
                clock.instant());
        Message stored = messages.append(written);
        mustSayTheSame(stored, command);
        // A repeated send is told again too: the first try may have died between storing and telling.
        bus.publish(stored);
        return MessageView.of(stored, cards.one(caller.user()));
    }

    private static void mustSayTheSame(Message stored, Command command) {
        if (!stored.text().equals(command.text())) {
            throw new Refusal.Conflict("clientId", "This client id was used for another message.");
        }
    }
}

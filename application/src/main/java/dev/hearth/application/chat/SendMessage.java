package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.Forwarded;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a message into a channel or a thread. With a client id, a send repeated after a lost answer is answered with the first
 * result.
 */
public final class SendMessage {
    private final ChannelAccess access;
    private final Messages messages;
    private final MentionedPeople mentioned;
    private final Threads threads;
    private final SentDrafts drafts;
    private final MessageViews views;
    private final Transactions transactions;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public SendMessage(
            ChannelAccess access,
            Messages messages,
            MentionedPeople mentioned,
            Threads threads,
            SentDrafts drafts,
            MessageViews views,
            Transactions transactions,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.access = access;
        this.messages = messages;
        this.mentioned = mentioned;
        this.threads = threads;
        this.drafts = drafts;
        this.views = views;
        this.transactions = transactions;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be said.
     *
     * @param parent a message of the same channel in whose thread to say it; an answer stands for the thread it is in
     */
    public record Command(
            ChannelId channel, MessageText text, Optional<ClientMessageId> clientId, Optional<MessageId> parent) {
        /** Into the channel's own line. */
        public Command(ChannelId channel, MessageText text, Optional<ClientMessageId> clientId) {
            this(channel, text, clientId, Optional.empty());
        }
    }

    /** Returns once the message is stored for good; what the author had begun to write there is thrown away. */
    public MessageView run(Caller caller, Command command) {
        access.open(caller, command.channel());
        return view(write(caller, command, Optional.empty(), drafts::clear));
    }

    /** As somebody else said it elsewhere, for somebody who may write there; what they had begun to write stays. */
    MessageView pass(Caller caller, Command command, Forwarded from) {
        return view(write(caller, command, Optional.of(from), sent -> Optional.empty()));
    }

    private MessageView view(Message message) {
        return views.told(List.of(message)).getFirst();
    }

    private Message write(
            Caller caller,
            Command command,
            Optional<Forwarded> forwarded,
            Function<Message, Optional<Draft>> goingWithIt) {
        Optional<Message> root = command.parent().map(parent -> threads.root(command.channel(), parent));
        MessageOrigin origin = new MessageOrigin(
                new MessageId(ids.next()),
                command.channel(),
                caller.user(),
                root.map(Message::id),
                command.clientId(),
                forwarded,
                clock.instant());
        MessageBody body = MessageBody.of(command.text(), mentioned.in(command.text(), command.channel()));
        Message written = Message.written(origin, body);
        root.ifPresent(r -> threads.follow(r, written));
        Stored stored = transactions.run(() -> {
            Message message = messages.append(written);
            mustSayTheSame(message, written);
            return new Stored(message, goingWithIt.apply(message));
        });
        // A repeated send is told again too: the first try may have died between storing and telling.
        bus.publish(stored.message());
        stored.draft().ifPresent(bus::publish);
        return stored.message();
    }

    private record Stored(Message message, Optional<Draft> draft) {}

    /** What was edited or deleted since it was first sent says something else by now, and is still that message. */
    private static void mustSayTheSame(Message stored, Message written) {
        boolean unchanged =
                stored.body().editedAt().isEmpty() && stored.deleted().isEmpty();
        boolean sameText = stored.body().text().equals(written.body().text());
        boolean samePlace = stored.origin().thread().equals(written.origin().thread());
        if ((unchanged && !sameText) || !samePlace) {
            throw new Refusal.Conflict("clientId", "This client id was used for another message.");
        }
    }
}

package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.Forwarded;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    private final FollowUps followUps;
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
            FollowUps followUps,
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
        this.followUps = followUps;
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
        // May they, is asked where it is written: a second way to the store and back would cost a send more than its
        // own code.
        return told(transactions.run(() -> {
            access.open(caller, command.channel());
            Stored stored = write(caller, command, Optional.empty());
            return stored.with(drafts.clear(stored.message()));
        }));
    }

    /** As somebody else said it elsewhere, for somebody who may write there; what they had begun to write stays. */
    MessageView pass(Caller caller, Command command, Forwarded from) {
        return told(transactions.run(() -> write(caller, command, Optional.of(from))));
    }

    /** What somebody wanted to have said, by the rights they have now; what they have begun to write meanwhile stays. */
    MessageView late(User author, ScheduledMessage wish) {
        Caller caller = Caller.absent(author, clock.instant());
        MessageText text = wish.text().orElseThrow(() -> new Refusal.NotFound("message"));
        Command command = new Command(
                wish.channel(),
                text,
                Optional.of(wish.sendName()),
                wish.conversation().thread());
        return told(transactions.run(() -> {
            access.open(caller, command.channel());
            return write(caller, command, Optional.empty());
        }));
    }

    private MessageView told(Stored stored) {
        // A repeated send is told again too: the first try may have died between storing and telling.
        bus.publish(stored.message());
        stored.beside().forEach(bus::publish);
        return views.told(List.of(stored.message())).getFirst();
    }

    private Stored write(Caller caller, Command command, Optional<Forwarded> forwarded) {
        Optional<Message> root = command.parent().map(parent -> threads.root(command.channel(), parent));
        MessageOrigin origin = new MessageOrigin(
                new MessageId(ids.next()),
                Conversation.of(command.channel(), root.map(Message::id)),
                caller.user(),
                command.clientId(),
                forwarded,
                clock.instant());
        MessageBody body = MessageBody.of(command.text(), mentioned.in(command.text(), command.channel()));
        Message written = Message.written(origin, body);
        List<ReadMarker> followers = root.map(r -> threads.follow(r, written)).orElse(List.of());
        Message message = messages.append(written);
        mustSayTheSame(message, written);
        followUps.of(FollowUps.Change.made(caller.user().scope(), message));
        return new Stored(message, List.copyOf(followers));
    }

    /** A message, and what was stored beside it. */
    private record Stored(Message message, List<Revised> beside) {
        Stored with(Optional<Draft> draft) {
            return new Stored(
                    message, Stream.concat(beside.stream(), draft.stream()).toList());
        }
    }

    /** What was edited or deleted since it was first sent says something else by now, and is still that message. */
    private static void mustSayTheSame(Message stored, Message written) {
        boolean unchanged =
                stored.body().editedAt().isEmpty() && stored.deleted().isEmpty();
        boolean sameText = stored.body().text().equals(written.body().text());
        boolean samePlace =
                stored.origin().conversation().equals(written.origin().conversation());
        if ((unchanged && !sameText) || !samePlace) {
            throw new Refusal.Conflict("clientId", "This client id was used for another message.");
        }
    }
}

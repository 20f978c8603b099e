package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ScheduledMessages;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Has something said later, in a channel in which the author may write now; whether they still may is asked when the time has
 * come. With a client id, asking again after a lost answer is answered with the first result.
 */
public final class ScheduleMessage {
    /** Of one person at a time, those included that could not be sent and still lie there. */
    static final int MOST = 100;

    private final ChannelAccess access;
    private final Threads threads;
    private final ScheduledMessages scheduled;
    private final Timetable timetable;
    private final Transactions transactions;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public ScheduleMessage(
            ChannelAccess access,
            Threads threads,
            ScheduledMessages scheduled,
            Timetable timetable,
            Transactions transactions,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.access = access;
        this.threads = threads;
        this.scheduled = scheduled;
        this.timetable = timetable;
        this.transactions = transactions;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be said, and when.
     *
     * @param parent as in {@link SendMessage.Command}
     */
    public record Command(
            ChannelId channel,
            MessageText text,
            Instant sendAt,
            Optional<ClientMessageId> clientId,
            Optional<MessageId> parent) {}

    public ScheduledView run(Caller caller, Command command) {
        access.open(caller, command.channel());
        Optional<MessageId> root =
                command.parent().map(p -> threads.root(command.channel(), p)).map(Message::id);
        ScheduledMessage wish = ScheduledMessage.planned(
                new ScheduledId(ids.next()),
                caller.user(),
                Conversation.of(command.channel(), root),
                command.clientId(),
                command.text(),
                command.sendAt(),
                clock.instant());
        mustHaveRoom(wish);
        ScheduledMessage stored = transactions.run(() -> store(wish));
        bus.publish(stored);
        return ScheduledView.of(stored);
    }

    /** What was asked for before needs no more room. */
    private void mustHaveRoom(ScheduledMessage wish) {
        List<ScheduledMessage> waiting =
                scheduled.of(wish.author(), Optional.empty(), MOST).items();
        boolean known = waiting.stream()
                .anyMatch(w -> w.clientId().isPresent() && w.clientId().equals(wish.clientId()));
        if (waiting.size() >= MOST && !known) {
            throw new Refusal.LimitReached("No more than %d messages can wait to be sent.".formatted(MOST));
        }
    }

    private ScheduledMessage store(ScheduledMessage wish) {
        timetable.put(wish, wish.sendAt());
        ScheduledMessage stored = scheduled.add(wish);
        if (!stored.id().equals(wish.id())) {
            timetable.strike(wish);
            mustSayTheSame(stored, wish);
        }
        return stored;
    }

    /** What was changed since it was first asked for says something else by now, and is still that wish. */
    private static void mustSayTheSame(ScheduledMessage stored, ScheduledMessage wish) {
        boolean unchanged = stored.revision() == stored.firstRevision();
        boolean same = stored.text().equals(wish.text()) && stored.sendAt().equals(wish.sendAt());
        if ((unchanged && !same) || !stored.conversation().equals(wish.conversation())) {
            throw new Refusal.Conflict("clientId", "This client id was used for another message.");
        }
    }
}

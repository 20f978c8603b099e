package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ScheduledMessages;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.job.JobHandler;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.chat.ScheduledMessage.State;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * Says what somebody wanted to have said, by the rights they have when the time has come. The wish is marked before it is sent, so
 * that nobody changes words that may be said already; the message has a client id that follows from the wish, so that it is one
 * however often this is done. Where it may not be said, its author is told so, and it is not tried again.
 */
public final class ScheduledDelivery implements JobHandler {
    private final ScheduledMessages scheduled;
    private final Users users;
    private final SendMessage send;
    private final Timetable timetable;
    private final EventBus bus;
    private final Clock clock;

    public ScheduledDelivery(
            ScheduledMessages scheduled,
            Users users,
            SendMessage send,
            Timetable timetable,
            EventBus bus,
            Clock clock) {
        this.scheduled = scheduled;
        this.users = users;
        this.send = send;
        this.timetable = timetable;
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return Timetable.KIND;
    }

    @Override
    public void handle(Job job) {
        scheduled.find(subject(job)).ifPresent(this::deliver);
    }

    private void deliver(ScheduledMessage found) {
        if (found.state() == State.WAITING && found.sendAt().isAfter(clock.instant())) {
            // Put off, by somebody who died before they could put the job off too.
            timetable.put(found, found.sendAt());
            return;
        }
        changed(found.id(), ScheduledMessage::begun);
        scheduled.find(found.id()).filter(wish -> wish.state() == State.SENDING).ifPresent(this::say);
    }

    private void say(ScheduledMessage wish) {
        try {
            MessageId sent = MessageId.parse(send.late(author(wish), wish).id());
            changed(wish.id(), w -> w.sent(sent));
        } catch (Refusal.Unavailable | Refusal.LimitReached later) {
            throw later;
        } catch (Refusal refused) {
            changed(wish.id(), w -> w.failed(refused.text()));
        }
    }

    private User author(ScheduledMessage wish) {
        return users.find(wish.author())
                .filter(User::isActive)
                .orElseThrow(() -> new Refusal.Forbidden("Your account was closed when it was to be sent."));
    }

    @Override
    public void gaveUp(Job job) {
        changed(subject(job), wish -> wish.failed("The server could not send it."));
    }

    private void changed(ScheduledId id, UnaryOperator<ScheduledMessage> change) {
        scheduled.change(id, change).ifPresent(bus::publish);
    }

    private static ScheduledId subject(Job job) {
        return ScheduledId.parse(job.payload());
    }
}

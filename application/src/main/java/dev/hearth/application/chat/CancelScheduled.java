package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.identity.Caller;

/** Calls off what one wanted to have said, or throws away what could not be said. */
public final class CancelScheduled {
    private final ScheduledAccess access;
    private final Timetable timetable;
    private final Transactions transactions;
    private final EventBus bus;

    public CancelScheduled(ScheduledAccess access, Timetable timetable, Transactions transactions, EventBus bus) {
        this.access = access;
        this.timetable = timetable;
        this.transactions = transactions;
        this.bus = bus;
    }

    /** Refuses with a conflict once it is being sent. */
    public ScheduledView run(Caller caller, ScheduledId id) {
        access.own(caller, id);
        ScheduledMessage cancelled = transactions.run(() -> {
            ScheduledMessage gone = access.change(id, ScheduledMessage::cancelled);
            timetable.strike(gone);
            return gone;
        });
        bus.publish(cancelled);
        return ScheduledView.of(cancelled);
    }
}

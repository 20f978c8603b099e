package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ScheduledMessages;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.function.UnaryOperator;

/** Finds scheduled messages for their authors; to everybody else there is no such thing. */
public final class ScheduledAccess {
    private final ScheduledMessages scheduled;

    public ScheduledAccess(ScheduledMessages scheduled) {
        this.scheduled = scheduled;
    }

    ScheduledMessage own(Caller caller, ScheduledId id) {
        return scheduled
                .find(id)
                .filter(wish -> wish.author().equals(caller.user()))
                .orElseThrow(ScheduledAccess::none);
    }

    /** Changes one that was found before. */
    ScheduledMessage change(ScheduledId id, UnaryOperator<ScheduledMessage> change) {
        return scheduled.change(id, change).orElseThrow(ScheduledAccess::none);
    }

    private static Refusal none() {
        return new Refusal.NotFound("scheduled message");
    }
}

package dev.hearth.application.chat;

import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.identity.Caller;

/** Shows one scheduled message to its author, also what became of it. */
public final class ShowScheduled {
    private final ScheduledAccess access;

    public ShowScheduled(ScheduledAccess access) {
        this.access = access;
    }

    public ScheduledView run(Caller caller, ScheduledId id) {
        return ScheduledView.of(access.own(caller, id));
    }
}

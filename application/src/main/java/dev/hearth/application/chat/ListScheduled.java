package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ScheduledMessages;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists what somebody wants to have said later, and what could not be said, in the order of the times. */
public final class ListScheduled {
    private final ScheduledMessages scheduled;
    private final Cursors cursors;

    public ListScheduled(ScheduledMessages scheduled, Cursors cursors) {
        this.scheduled = scheduled;
        this.cursors = cursors;
    }

    public Page<ScheduledView> run(Caller caller, PageRequest request) {
        String list = "scheduled:" + caller.user();
        Optional<ScheduledMessages.Place> after =
                cursors.open(list, request.cursor()).map(ScheduledMessages.Place::parse);
        Page<ScheduledMessage> page = scheduled.of(caller.user(), after, request.limit());
        return cursors.seal(list, page.map(ScheduledView::of));
    }
}

package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes what one wants to have said later, or when. What is not named stays as it is. */
public final class ChangeScheduled {
    private final ScheduledAccess access;
    private final Timetable timetable;
    private final Transactions transactions;
    private final EventBus bus;
    private final Clock clock;

    public ChangeScheduled(
            ScheduledAccess access, Timetable timetable, Transactions transactions, EventBus bus, Clock clock) {
        this.access = access;
        this.timetable = timetable;
        this.transactions = transactions;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * What is to change.
     *
     * @param seen of the wish, as it was shown to whoever changes it
     */
    public record Command(Optional<MessageText> text, Optional<Instant> sendAt, Optional<Fingerprint> seen) {
        private ScheduledMessage over(ScheduledMessage wish, Instant now) {
            ScheduledMessage after = wish.rewritten(text, sendAt, now);
            seen.ifPresent(s -> s.mustHold(ScheduledView.fingerprint(wish), ScheduledView.fingerprint(after)));
            return after;
        }
    }

    /** Refuses with a conflict once it is being sent, and as stale when what is to change was changed on another device. */
    public ScheduledView run(Caller caller, ScheduledId id, Command command) {
        Instant now = clock.instant();
        UnaryOperator<ScheduledMessage> change = wish -> command.over(wish, now);
        ScheduledMessage found = access.own(caller, id);
        ScheduledMessage wanted = change.apply(found);
        ScheduledMessage changed = transactions.run(() -> {
            // Also where it seems to be the same time: another device may just be naming another one.
            command.sendAt().ifPresent(sendAt -> timetable.put(wanted, sendAt));
            return access.change(id, change);
        });
        bus.publish(changed);
        return ScheduledView.of(changed);
    }
}

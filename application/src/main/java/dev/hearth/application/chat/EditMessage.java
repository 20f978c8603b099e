package dev.hearth.application.chat;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessagePolicy;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes what one said; what it said before is kept. Members of the channel can read that. Whom an answer calls only now comes to
 * follow its thread.
 */
public final class EditMessage {
    private final MessageAccess access;
    private final MentionedPeople mentioned;
    private final Threads threads;
    private final MessageViews views;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final EventBus bus;
    private final Clock clock;

    public EditMessage(
            MessageAccess access,
            MentionedPeople mentioned,
            Threads threads,
            MessageViews views,
            FollowUps followUps,
            Transactions transactions,
            EventBus bus,
            Clock clock) {
        this.access = access;
        this.mentioned = mentioned;
        this.threads = threads;
        this.views = views;
        this.followUps = followUps;
        this.transactions = transactions;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * What is to be said instead.
     *
     * @param seen of the message, as it was shown to whoever edits it
     */
    public record Command(MessageId message, MessageText text, Optional<Fingerprint> seen) {
        /** Whatever it says by now. */
        public Command(MessageId message, MessageText text) {
            this(message, text, Optional.empty());
        }
    }

    /** Refuses as stale when the text was changed meanwhile, on another of the author's devices. */
    public MessageView run(Caller caller, Command command) {
        MessageAccess.Seen seen = access.open(caller, command.message());
        Mentions mentions = mentioned.in(command.text(), seen.channel());
        Instant now = clock.instant();
        UnaryOperator<Message> change = message -> {
            MessagePolicy.mayEdit(message, caller.user());
            Message after = message.edited(command.text(), mentions, now);
            command.seen()
                    .ifPresent(before ->
                            before.mustHold(MessageView.fingerprint(message), MessageView.fingerprint(after)));
            return after;
        };
        call(seen.message(), change.apply(seen.message()));
        Message edited = transactions.run(() -> {
            Message after = access.change(command.message(), change);
            followUps.of(FollowUps.Change.between(caller.user().scope(), seen.message(), after));
            return after;
        });
        bus.publish(edited);
        return views.one(edited);
    }

    private void call(Message before, Message after) {
        if (before.origin().thread().isPresent()) {
            Set<UserId> called = new HashSet<>(after.body().mentions().people());
            called.removeAll(before.body().mentions().people());
            threads.call(before, called);
        }
    }
}

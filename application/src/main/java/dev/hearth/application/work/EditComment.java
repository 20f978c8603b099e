package dev.hearth.application.work;

import dev.hearth.application.chat.MentionedPeople;
import dev.hearth.application.chat.MessageView;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes what one said about a task; what it said before is kept. */
public final class EditComment {
    private final CommentAccess access;
    private final MentionedPeople mentioned;
    private final CommentViews views;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final EventBus bus;
    private final Clock clock;

    public EditComment(
            CommentAccess access,
            MentionedPeople mentioned,
            CommentViews views,
            FollowUps followUps,
            Transactions transactions,
            EventBus bus,
            Clock clock) {
        this.access = access;
        this.mentioned = mentioned;
        this.views = views;
        this.followUps = followUps;
        this.transactions = transactions;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * What is to be said instead.
     *
     * @param seen of the comment, as it was shown to whoever edits it
     */
    public record Command(MessageId comment, MessageText text, Optional<Fingerprint> seen) {}

    /** Refuses as stale when the text was changed meanwhile, on another of the author's devices. */
    public CommentView run(Caller caller, Command command) {
        CommentAccess.Seen found = access.open(caller, command.comment());
        Mentions called = mentioned.in(command.text(), named -> access.callable(found, named));
        Instant now = clock.instant();
        UnaryOperator<Message> change = comment -> {
            MessagePolicy.mayEdit(comment, caller.user());
            Message after = comment.edited(command.text(), called, now);
            command.seen()
                    .ifPresent(seen -> seen.mustHold(MessageView.fingerprint(comment), MessageView.fingerprint(after)));
            return after;
        };
        Message edited = transactions.run(() -> {
            Message after = access.change(found, change);
            followUps.of(FollowUps.Change.between(caller.user().scope(), found.comment(), after));
            return after;
        });
        bus.publish(edited);
        return views.one(edited);
    }
}

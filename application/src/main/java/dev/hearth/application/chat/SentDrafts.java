package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Drafts;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Throws away what somebody had begun to write where they now said it, on all their devices. */
public final class SentDrafts {
    private final Drafts drafts;
    private final EventBus bus;
    private final Clock clock;

    public SentDrafts(Drafts drafts, EventBus bus, Clock clock) {
        this.drafts = drafts;
        this.bus = bus;
        this.clock = clock;
    }

    /** After the message is stored: a crash in between leaves a draft too many, and never loses what was not sent. */
    void clear(Message sent) {
        // Mostly there is none: a read costs less than to wait for the writer.
        Draft begun = drafts.find(sent.author(), sent.origin().conversation());
        if (goesWith(begun, sent)) {
            Instant now = clock.instant();
            bus.publish(drafts.change(
                    sent.author(),
                    begun.conversation(),
                    draft -> goesWith(draft, sent) ? draft.with(Optional.empty(), now) : draft));
        }
    }

    /** A send that is repeated later must not take what was begun since. */
    private static boolean goesWith(Draft draft, Message sent) {
        return draft.text().isPresent()
                && !draft.updatedAt().isAfter(sent.origin().createdAt());
    }
}

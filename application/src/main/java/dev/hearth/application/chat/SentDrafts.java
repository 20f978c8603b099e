package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Drafts;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Throws away what somebody had begun to write where they now said it, on all their devices. */
public final class SentDrafts {
    private final Drafts drafts;
    private final Clock clock;

    public SentDrafts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * After the message is stored: a crash in between leaves a draft too many, and never loses what was not sent.
     *
     * @return what to tell the author's devices, if anything was begun there
     */
    Optional<Draft> clear(Message sent) {
        Draft begun = drafts.find(sent.author(), sent.origin().conversation());
        if (!goesWith(begun, sent)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.of(drafts.change(
                sent.author(),
                begun.conversation(),
                draft -> goesWith(draft, sent) ? draft.with(Optional.empty(), now) : draft));
    }

    /** A send that is repeated later must not take what was begun since. */
    private static boolean goesWith(Draft draft, Message sent) {
        return draft.text().isPresent()
                && !draft.updatedAt().isAfter(sent.origin().createdAt());
    }
}

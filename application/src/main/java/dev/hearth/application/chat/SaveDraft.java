package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Drafts;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps what somebody has begun to write, for all their devices; the last one saved counts. */
public final class SaveDraft {
    private final ChannelAccess access;
    private final Threads threads;
    private final Drafts drafts;
    private final EventBus bus;
    private final Clock clock;

    public SaveDraft(ChannelAccess access, Threads threads, Drafts drafts, EventBus bus, Clock clock) {
        this.access = access;
        this.threads = threads;
        this.drafts = drafts;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * What was written so far.
     *
     * @param parent the message in whose thread it is to be said
     * @param text empty to throw it away
     */
    public record Command(ChannelId channel, Optional<MessageId> parent, Optional<MessageText> text) {}

    public DraftView run(Caller caller, Command command) {
        access.seat(caller, command.channel());
        Optional<MessageId> root =
                command.parent().map(p -> threads.root(command.channel(), p)).map(Message::id);
        Conversation conversation = Conversation.of(command.channel(), root);
        Instant now = clock.instant();
        Draft saved = drafts.change(caller.user(), conversation, draft -> draft.with(command.text(), now));
        bus.publish(saved);
        return DraftView.of(saved);
    }
}

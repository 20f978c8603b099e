package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.Typing;
import dev.hearth.domain.identity.Caller;
import java.util.Optional;

/**
 * Tells the others in a channel that somebody is writing there. Said again too soon, nothing is told; said no more, it ends by
 * itself.
 */
public final class StartTyping {
    private final ChannelAccess access;
    private final Threads threads;
    private final TypingPace pace;
    private final EventBus bus;

    public StartTyping(ChannelAccess access, Threads threads, TypingPace pace, EventBus bus) {
        this.access = access;
        this.threads = threads;
        this.pace = pace;
        this.bus = bus;
    }

    /**
     * Refuses as a send would be.
     *
     * @param parent a message of the channel in whose thread they write
     */
    public void run(Caller caller, ChannelId channel, Optional<MessageId> parent) {
        Typing.Writer named = new Typing.Writer(caller.user(), channel, parent);
        // Before the store is asked: a client that says it with every key costs nothing.
        if (!pace.allows(named)) {
            return;
        }
        access.open(caller, channel);
        Typing.Writer writer = new Typing.Writer(
                caller.user(), channel, parent.map(p -> threads.root(channel, p).id()));
        // Any answer stands for its thread, and is no way to say it more often.
        if (writer.equals(named) || pace.allows(writer)) {
            bus.signal(writer.started().signal());
        }
    }
}

package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.Typing;
import dev.hearth.domain.identity.Caller;
import java.util.Optional;

/** Tells the others in a channel that somebody writes no more; nothing, where nothing was told of their writing. */
public final class StopTyping {
    private final ChannelAccess access;
    private final Threads threads;
    private final EventBus bus;

    public StopTyping(ChannelAccess access, Threads threads, EventBus bus) {
        this.access = access;
        this.threads = threads;
        this.bus = bus;
    }

    /** As in {@link StartTyping#run}. */
    public void run(Caller caller, ChannelId channel, Optional<MessageId> parent) {
        access.open(caller, channel);
        Optional<MessageId> thread = parent.map(p -> threads.root(channel, p).id());
        bus.signal(new Typing.Writer(caller.user(), channel, thread).stopped().signal());
    }
}

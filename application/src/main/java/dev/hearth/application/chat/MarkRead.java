package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.Caller;

/** Keeps how far somebody has read a channel or a thread, on all their devices. What was read further stays read. */
public final class MarkRead {
    private final MessageAccess access;
    private final ReadMarkers markers;
    private final FollowUps followUps;
    private final EventBus bus;

    public MarkRead(MessageAccess access, ReadMarkers markers, FollowUps followUps, EventBus bus) {
        this.access = access;
        this.markers = markers;
        this.followUps = followUps;
        this.bus = bus;
    }

    /** Everything up to the message is read: of its thread when it is an answer there, else of the channel's own line. */
    public ReadMarkerView run(Caller caller, MessageId id) {
        Message message = access.seen(caller, id).message();
        Conversation place = message.origin().conversation();
        // Before the marker: each stands by itself, so that the two need no transaction, which would cost a store of
        // several
        // nodes more than the marker does.
        ReadMarker known = ReadMarker.none(caller.user(), place).readUpTo(message.position());
        followUps.of(FollowUps.Change.made(caller.user().scope(), known));
        ReadMarker marker = markers.change(caller.user(), place, m -> m.readUpTo(message.position()));
        bus.publish(marker);
        return ReadMarkerView.of(marker);
    }
}

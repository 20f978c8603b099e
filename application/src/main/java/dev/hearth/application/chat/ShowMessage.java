package dev.hearth.application.chat;

import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;

/** Shows one message to a member of its channel; to everybody else there is no such message. */
public final class ShowMessage {
    private final MessageAccess access;
    private final MessageViews views;

    public ShowMessage(MessageAccess access, MessageViews views) {
        this.access = access;
        this.views = views;
    }

    public MessageView run(Caller caller, MessageId id) {
        return views.one(access.seen(caller, id).message());
    }
}

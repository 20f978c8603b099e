package dev.hearth.application.chat;

import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.identity.Caller;

/** Shows what the unread count of a channel's own line is made of: the count, and the messages that are counted, oldest first. */
public final class ExplainUnread {
    private final ChannelAccess access;
    private final UnreadExplainer explainer;

    public ExplainUnread(ChannelAccess access, UnreadExplainer explainer) {
        this.access = access;
        this.explainer = explainer;
    }

    public UnreadExplanation run(Caller caller, ChannelId channel, PageRequest request) {
        access.seat(caller, channel);
        return explainer.explain(caller, Conversation.of(channel), request);
    }
}

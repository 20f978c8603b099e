package dev.hearth.application.chat;

import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;

/** Shows what the unread count of a thread is made of, to somebody who follows it: as {@link ExplainUnread}. */
public final class ExplainUnreadThread {
    private final MessageAccess access;
    private final UnreadExplainer explainer;

    public ExplainUnreadThread(MessageAccess access, UnreadExplainer explainer) {
        this.access = access;
        this.explainer = explainer;
    }

    public UnreadExplanation run(Caller caller, MessageId id, PageRequest request) {
        return explainer.explain(caller, access.seen(caller, id).thread(), request);
    }
}

package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Unread;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.List;

/** Shows what counts of unread messages are made of, to somebody who may read the conversation. */
public final class UnreadExplainer {
    private final Unread unread;
    private final MessageViews views;
    private final Cursors cursors;

    public UnreadExplainer(Unread unread, MessageViews views, Cursors cursors) {
        this.unread = unread;
        this.views = views;
        this.cursors = cursors;
    }

    UnreadExplanation explain(Caller caller, Conversation conversation, PageRequest request) {
        String list = "counted:" + conversation + ":" + caller.user();
        long position = cursors.open(list, request.cursor()).map(Long::valueOf).orElse(0L);
        Page<Message> counted = unread.messages(caller.user(), conversation, position, request.limit());
        UnreadView count = unread.of(caller.user(), List.of(conversation)).values().stream()
                .findFirst()
                .map(UnreadView::of)
                .orElseThrow(() -> new Refusal.Conflict("thread", "Follow the thread first."));
        Page<MessageView> shown = cursors.seal(list, views.of(counted));
        return new UnreadExplanation(count, shown.items(), shown.next());
    }
}

package dev.hearth.application.work;

import dev.hearth.application.chat.ListVersions.VersionView;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import java.util.List;

/** Lists what a comment said before it was edited, oldest first. Nothing is left of a deleted one. */
public final class ListCommentVersions {
    private final CommentAccess access;
    private final Messages messages;

    public ListCommentVersions(CommentAccess access, Messages messages) {
        this.access = access;
        this.messages = messages;
    }

    public List<VersionView> run(Caller caller, MessageId id) {
        return messages.versions(access.seen(caller, id).comment().id()).stream()
                .map(VersionView::of)
                .toList();
    }
}

package dev.hearth.application.work;

import dev.hearth.application.chat.MessageView;
import dev.hearth.application.identity.CardView;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was said about a task, as everybody sees it who may look at the project.
 *
 * @param text absent once the comment is deleted
 * @param clientId the sender's own name for it, which lets them match it with what they already show
 * @param edited whether the text was changed since it was written
 * @param position its place in the order of what was said about the task
 * @param revision the project's; rises whenever the comment changes
 */
public record CommentView(
        String id,
        String taskId,
        String projectId,
        CardView author,
        Optional<String> text,
        Optional<String> clientId,
        Instant createdAt,
        boolean edited,
        Optional<Instant> editedAt,
        Optional<Instant> deletedAt,
        Optional<MessageView.Called> mentions,
        List<MessageView.Given> reactions,
        long position,
        long revision) {

    /** What somebody who saw it may hand in when they edit it. */
    public Fingerprint fingerprint() {
        return Fingerprint.NONE.with("text", text.orElse(""));
    }

    /** Shows a comment with the people in it. */
    static CommentView of(Message comment, Conversation.About task, Cards people) {
        return new CommentView(
                comment.id().toString(),
                task.subject().toString(),
                task.scope().id().toString(),
                people.of(comment.author()),
                comment.body().text().map(MessageText::value),
                comment.origin().clientId().map(ClientMessageId::value),
                comment.origin().createdAt(),
                comment.body().editedAt().isPresent(),
                comment.body().editedAt(),
                comment.deleted().map(Stamp::at),
                MessageView.Called.of(comment.body().mentions(), people),
                comment.reactions().all().stream().map(MessageView.Given::of).toList(),
                comment.position(),
                comment.revision());
    }
}

package dev.hearth.application.chat;

import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody has begun to write, as only they see it.
 *
 * @param parentMessageId the message whose thread it is for, absent for the channel's own line
 * @param text absent once it was sent or thrown away
 */
public record DraftView(
        String channelId, Optional<String> parentMessageId, Optional<String> text, Instant updatedAt, long revision) {
    /** Of what is to be said in a channel. */
    public static DraftView of(Draft draft) {
        return new DraftView(
                draft.conversation().channel().orElseThrow().toString(),
                draft.conversation().thread().map(MessageId::toString),
                draft.text().map(MessageText::value),
                draft.updatedAt(),
                draft.revision());
    }
}

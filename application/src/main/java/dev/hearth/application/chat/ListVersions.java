package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageVersion;
import dev.hearth.domain.identity.Caller;
import java.time.Instant;
import java.util.List;

/** Lists what a message said before it was edited, oldest first, to the channel's members. Nothing is left of a deleted message. */
public final class ListVersions {
    private final MessageAccess access;
    private final Messages messages;

    public ListVersions(MessageAccess access, Messages messages) {
        this.access = access;
        this.messages = messages;
    }

    /**
     * What a message said.
     *
     * @param number 1 for the first text, then rising
     * @param writtenAt when it began to say so
     */
    public record VersionView(int number, String text, Instant writtenAt) {
        public static VersionView of(MessageVersion version) {
            return new VersionView(version.number(), version.text().value(), version.writtenAt());
        }
    }

    public List<VersionView> run(Caller caller, MessageId id) {
        Message message = access.seen(caller, id).message();
        return messages.versions(message.id()).stream().map(VersionView::of).toList();
    }
}

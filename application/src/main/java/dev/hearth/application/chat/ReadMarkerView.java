package dev.hearth.application.chat;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import java.util.Optional;

/**
 * How far somebody has read, as only they see it.
 *
 * @param channelId absent for what is said elsewhere
 * @param threadId the message a thread hangs on, absent for the channel's own line
 * @param about what is talked about elsewhere, absent in a channel
 * @param readUpTo the position of the last message read, absent until something was read or marked
 * @param following whether they hear of what is said, absent for the channel's own line
 */
public record ReadMarkerView(
        Optional<String> channelId,
        Optional<String> threadId,
        Optional<Subject> about,
        Optional<Long> readUpTo,
        Optional<Boolean> following,
        long revision) {
    /**
     * A thing of a place that is no channel.
     *
     * @param scope the place
     */
    public record Subject(String scope, String id) {
        private static Optional<Subject> of(Conversation conversation) {
            return conversation instanceof Conversation.About about
                    ? Optional.of(new Subject(
                            about.scope().toString(), about.subject().toString()))
                    : Optional.empty();
        }
    }

    public static ReadMarkerView of(ReadMarker marker) {
        boolean line = marker.conversation() instanceof Conversation.Line;
        return new ReadMarkerView(
                marker.conversation().channel().map(ChannelId::toString),
                marker.conversation().thread().map(MessageId::toString),
                Subject.of(marker.conversation()),
                Optional.of(marker.position()).filter(p -> p != ReadMarker.NOT_YET),
                Optional.of(marker.following() == ReadMarker.Following.YES).filter(f -> !line),
                marker.revision());
    }
}

package dev.hearth.application.chat;

import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import java.util.Optional;

/**
 * How far somebody has read, as only they see it.
 *
 * @param threadId the message a thread hangs on, absent for the channel's own line
 * @param readUpTo the position of the last message read, absent until something was read or marked
 * @param following whether they hear of the thread, absent for the channel's own line
 */
public record ReadMarkerView(
        String channelId,
        Optional<String> threadId,
        Optional<Long> readUpTo,
        Optional<Boolean> following,
        long revision) {
    public static ReadMarkerView of(ReadMarker marker) {
        boolean thread = marker.conversation().thread().isPresent();
        return new ReadMarkerView(
                marker.conversation().channel().toString(),
                marker.conversation().thread().map(MessageId::toString),
                Optional.of(marker.position()).filter(p -> p != ReadMarker.NOT_YET),
                Optional.of(marker.following() == ReadMarker.Following.YES).filter(f -> thread),
                marker.revision());
    }
}

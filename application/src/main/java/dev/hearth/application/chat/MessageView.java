package dev.hearth.application.chat;

import dev.hearth.application.identity.CardView;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as the channel's members see it.
 *
 * @param clientId the sender's own name for it, which lets them match it with what they already show
 * @param position its place in the channel's order
 * @param revision rises whenever the message changes; a picture with a lower one is older
 */
public record MessageView(
        String id,
        String channelId,
        CardView author,
        String text,
        Optional<String> clientId,
        Instant createdAt,
        long position,
        long revision) {
    public static MessageView of(Message message, CardView author) {
        return new MessageView(
                message.id().toString(),
                message.channel().toString(),
                author,
                message.text().value(),
                message.clientId().map(ClientMessageId::value),
                message.createdAt(),
                message.position(),
                message.revision());
    }
}

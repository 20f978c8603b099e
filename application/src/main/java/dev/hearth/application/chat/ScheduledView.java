package dev.hearth.application.chat;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ScheduledMessage;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody wants to have said later, as only they see it.
 *
 * @param parentMessageId the message in whose thread it is to be said, absent for the channel's own line
 * @param text absent once it was sent or called off
 * @param state {@code waiting}, {@code sending}, {@code sent}, {@code failed} or {@code cancelled}
 * @param messageId what was sent
 * @param reason why it could not be sent
 */
public record ScheduledView(
        String id,
        String channelId,
        Optional<String> parentMessageId,
        Optional<String> clientId,
        Optional<String> text,
        Instant sendAt,
        String state,
        Optional<String> messageId,
        Optional<String> reason,
        Instant createdAt,
        long revision) {
    public static ScheduledView of(ScheduledMessage wish) {
        return new ScheduledView(
                wish.id().toString(),
                wish.channel().toString(),
                wish.conversation().thread().map(MessageId::toString),
                wish.clientId().map(ClientMessageId::value),
                wish.text().map(MessageText::value),
                wish.sendAt(),
                wish.state().name().toLowerCase(Locale.ROOT),
                wish.message().map(MessageId::toString),
                Optional.of(wish.reason()).filter(why -> !why.isEmpty()),
                wish.createdAt(),
                wish.revision());
    }

    /** What somebody who saw it may hand in when they change it. */
    public Fingerprint fingerprint() {
        return Fingerprint.NONE.with("text", text.orElse("")).with("sendAt", sendAt.toString());
    }

    static Fingerprint fingerprint(ScheduledMessage wish) {
        return of(wish).fingerprint();
    }
}

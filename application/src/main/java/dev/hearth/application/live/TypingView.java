package dev.hearth.application.live;

import dev.hearth.application.identity.CardView;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.Typing;
import java.util.Optional;

/**
 * That somebody writes, or has stopped.
 *
 * @param parentMessageId the message in whose thread they write
 * @param state {@code started} or {@code stopped}
 */
public record TypingView(String channelId, Optional<String> parentMessageId, CardView user, String state) {
    static TypingView of(Typing typing, CardView user) {
        return new TypingView(
                typing.writer().channel().toString(),
                typing.writer().thread().map(MessageId::toString),
                user,
                typing.state().word());
    }
}
